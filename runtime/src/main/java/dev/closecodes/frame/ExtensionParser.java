package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.util.ArrayList;
import java.util.List;

/** Parses the header {@code Sec-WebSocket-Extensions} (section 9.1). */
final class ExtensionParser {

    private static final int PROTOCOL_ERROR = 1002;

    /** The characters of a token other than letters and digits (RFC 9110 section 5.6.2). */
    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

    private final String text;
    private int at;

    private ExtensionParser(String text) {
        this.text = text;
    }

    /**
     * Returns the elements of all lines of the header. Empty elements are left out, as for all lists of HTTP.
     *
     * @throws ProtocolViolationException if a line does not have the required form
     */
    static List<Extension> parse(Iterable<String> lines) {
        List<Extension> extensions = new ArrayList<>();
        for (String line : lines) {
            new ExtensionParser(line).addTo(extensions);
        }
        return extensions;
    }

    private void addTo(List<Extension> extensions) {
        do {
            skipSpace();
            if (at < text.length() && text.charAt(at) != ',') {
                extensions.add(extension());
            }
        } while (skip(','));
        if (at < text.length()) {
            throw malformed();
        }
    }

    private Extension extension() {
        String name = token();
        List<Extension.Parameter> parameters = new ArrayList<>();
        while (skip(';')) {
            String parameter = token();
            parameters.add(new Extension.Parameter(parameter, skip('=') ? value() : null));
        }
        return new Extension(name, parameters);
    }

    private String value() {
        if (!skip('"')) {
            return token();
        }
        // Without its quotes and backslashes, a quoted value must be a token too.
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            value.append(tokenCharacter());
        }
        if (value.length() == 0 || at == text.length()) {
            throw malformed();
        }
        at++;
        return value.toString();
    }

    private String token() {
        skipSpace();
        int from = at;
        while (at < text.length() && isTokenCharacter(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw malformed();
        }
        return text.substring(from, at);
    }

    private char tokenCharacter() {
        if (at == text.length() || !isTokenCharacter(text.charAt(at))) {
            throw malformed();
        }
        return text.charAt(at++);
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }

    private boolean skip(char expected) {
        skipSpace();
        boolean found = at < text.length() && text.charAt(at) == expected;
        if (found) {
            at++;
        }
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private ProtocolViolationException malformed() {
        // The text is left out of the message: it is the peer's, and messages go to logs.
        return new ProtocolViolationException(
                PROTOCOL_ERROR, "Sec-WebSocket-Extensions is malformed at index " + at + " of its value");
    }
}
