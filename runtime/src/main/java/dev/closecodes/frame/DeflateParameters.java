package dev.closecodes.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of permessage-deflate in an offer or in an answer (RFC 7692 section 7.1).
 *
 * @param serverWithoutContext {@code server_no_context_takeover}
 * @param clientWithoutContext {@code client_no_context_takeover}
 * @param serverWindowBits {@code server_max_window_bits}, or 0 if it is missing
 * @param limitsClientWindow whether there is {@code client_max_window_bits}; no value of it changes what this endpoint
 *     does
 */
record DeflateParameters(
        boolean serverWithoutContext, boolean clientWithoutContext, int serverWindowBits, boolean limitsClientWindow) {

    static final String EXTENSION = "permessage-deflate";

    /** The parameters of an offer that restricts nothing. */
    static final DeflateParameters NONE = new DeflateParameters(false, false, 0, false);

    /** The size of the window of {@link java.util.zip.Deflater}, which cannot be set. */
    private static final int WINDOW_BITS = 15;

    private static final String SERVER_WITHOUT_CONTEXT = "server_no_context_takeover";
    private static final String CLIENT_WITHOUT_CONTEXT = "client_no_context_takeover";
    private static final String SERVER_WINDOW = "server_max_window_bits";
    private static final String CLIENT_WINDOW = "client_max_window_bits";

    /** The values that are allowed. Leading zeros are not. */
    private static final List<String> VALID_BITS = List.of("8", "9", "10", "11", "12", "13", "14", "15");

    /**
     * Returns the parameters, or null if it is another extension, or one of them is unknown, is there twice or has an
     * invalid value.
     */
    static @Nullable DeflateParameters of(Extension extension) {
        if (!extension.name().equals(EXTENSION)) {
            return null;
        }
        Set<String> names = new HashSet<>();
        int serverBits = 0;
        for (Extension.Parameter parameter : extension.parameters()) {
            if (!isValid(parameter) || !names.add(parameter.name())) {
                return null;
            }
            if (parameter.name().equals(SERVER_WINDOW) && parameter.value() != null) {
                serverBits = Integer.parseInt(parameter.value());
            }
        }
        return new DeflateParameters(
                names.contains(SERVER_WITHOUT_CONTEXT),
                names.contains(CLIENT_WITHOUT_CONTEXT),
                serverBits,
                names.contains(CLIENT_WINDOW));
    }

    private static boolean isValid(Extension.Parameter parameter) {
        String value = parameter.value();
        return switch (parameter.name()) {
            case SERVER_WITHOUT_CONTEXT, CLIENT_WITHOUT_CONTEXT -> value == null;
            case SERVER_WINDOW -> value != null && VALID_BITS.contains(value);
            case CLIENT_WINDOW -> value == null || VALID_BITS.contains(value);
            default -> false;
        };
    }

    /** Returns whether a server can do what this offer requires. */
    boolean isPossibleForServer() {
        return serverWindowBits == 0 || serverWindowBits == WINDOW_BITS;
    }

    /** Returns these parameters and what the settings forbid. */
    DeflateParameters restrictedBy(DeflateSettings settings) {
        return new DeflateParameters(
                serverWithoutContext || !settings.serverContextTakeover(),
                clientWithoutContext || !settings.clientContextTakeover(),
                serverWindowBits,
                limitsClientWindow);
    }

    /** Returns the element of the header. It never has {@code client_max_window_bits}. */
    String toHeader() {
        return EXTENSION
                + (serverWithoutContext ? "; " + SERVER_WITHOUT_CONTEXT : "")
                + (clientWithoutContext ? "; " + CLIENT_WITHOUT_CONTEXT : "")
                + (serverWindowBits == 0 ? "" : "; " + SERVER_WINDOW + "=" + serverWindowBits);
    }
}
