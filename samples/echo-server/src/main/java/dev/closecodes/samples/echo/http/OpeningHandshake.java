package dev.closecodes.samples.echo.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The server's side of the opening handshake (RFC 6455 section 4.2).
 *
 * @param origins the origins whose pages may connect beside the server's own, for example {@code https://example.org}
 * @param subprotocols the subprotocols that the server speaks
 */
public record OpeningHandshake(Set<String> origins, Set<String> subprotocols) {

    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    /** Whoever sends the first of these has to send the other (RFC 9110 section 7.8). */
    private static final String UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade";

    /** An address in figures, or this machine's own name for itself. */
    private static final Pattern NUMERIC_HOST =
            Pattern.compile("(localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+])(:[0-9]+)?");

    /** Section 1.3. */
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /**
     * Answers a client.
     *
     * @param request what it sent
     * @return the response, behind which frames begin
     * @throws Refusal if it asks for something else, or may not have it
     */
    public ByteBuffer answer(Request request) throws Refusal {
        requireUpgrade(request);
        requireVersion(request);
        requireOrigin(request);
        String accept = accept(key(request));
        return StandardCharsets.US_ASCII.encode("HTTP/1.1 101 Switching Protocols\r\n"
                + UPGRADE + "\r\n"
                + "Sec-WebSocket-Accept: " + accept + "\r\n"
                + subprotocol(request)
                        .map(chosen -> "Sec-WebSocket-Protocol: " + chosen + "\r\n")
                        .orElse("")
                + "\r\n");
    }

    private static void requireUpgrade(Request request) throws Refusal {
        if (!request.method().equals("GET")
                || !request.has("upgrade", "websocket")
                || !request.has("connection", "upgrade")) {
            throw new Refusal(Response.text("426 Upgrade Required", "This is for WebSockets", UPGRADE));
        }
    }

    private static void requireVersion(Request request) throws Refusal {
        if (!request.one("sec-websocket-version").equals(VERSION)) {
            throw new Refusal(Response.text(
                    "426 Upgrade Required",
                    "Only version 13 of the protocol is spoken here",
                    UPGRADE,
                    "Sec-WebSocket-Version: " + VERSION));
        }
    }

    /**
     * Browsers tell where a page comes from; whatever is no browser does not, and may connect (section 10.2). A page is
     * the server's own if it comes from the host that is asked, but only where that is a name that nobody else can give
     * to this address.
     */
    private void requireOrigin(Request request) throws Refusal {
        String host = request.one("host");
        String origin = request.one("origin");
        boolean own = NUMERIC_HOST.matcher(host).matches()
                && (origin.equals("http://" + host) || origin.equals("https://" + host));
        if (!request.all("origin").isEmpty() && !own && !origins.contains(origin)) {
            throw new Refusal(Response.text("403 Forbidden", "Pages of this origin may not connect"));
        }
    }

    private static String key(Request request) throws Refusal {
        String key = request.one("sec-websocket-key");
        try {
            if (key.endsWith("==") && Base64.getDecoder().decode(key).length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Refused like one of another length.
        }
        throw Refusal.badRequest("Sec-WebSocket-Key is not 16 bytes in Base64");
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-1", e);
        }
    }

    /** The first that the client asks for and the server speaks. */
    private Optional<String> subprotocol(Request request) {
        return request.list("sec-websocket-protocol")
                .filter(subprotocols::contains)
                .findFirst();
    }
}
