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
 * @param origins the origins whose pages may connect, in addition to the server's own, for example
 *     {@code https://example.org}
 * @param subprotocols the subprotocols that the server supports
 */
public record OpeningHandshake(Set<String> origins, Set<String> subprotocols) {

    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;

    /** A sender of Upgrade must also send Connection (RFC 9110 section 7.8). */
    private static final String UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade";

    /** An IP address or {@code localhost}. */
    private static final Pattern NUMERIC_HOST =
            Pattern.compile("(localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+])(:[0-9]+)?");

    /** The constant of section 1.3. */
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /**
     * Answers the request of a client.
     *
     * @param request the request
     * @param extensions the accepted extensions, as in the header {@code Sec-WebSocket-Extensions}; empty for none
     * @return the response, after which frames begin
     * @throws Refusal if the request is no opening handshake, or is not allowed
     */
    public ByteBuffer answer(Request request, String extensions) throws Refusal {
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
                + (extensions.isEmpty() ? "" : "Sec-WebSocket-Extensions: " + extensions + "\r\n")
                + "\r\n");
    }

    private static void requireUpgrade(Request request) throws Refusal {
        if (!request.method().equals("GET")
                || !request.has("upgrade", "websocket")
                || !request.has("connection", "upgrade")) {
            throw new Refusal(Response.text("426 Upgrade Required", "Only WebSockets are supported here", UPGRADE));
        }
    }

    private static void requireVersion(Request request) throws Refusal {
        if (!request.one("sec-websocket-version").equals(VERSION)) {
            throw new Refusal(Response.text(
                    "426 Upgrade Required",
                    "Only version 13 of the protocol is supported",
                    UPGRADE,
                    "Sec-WebSocket-Version: " + VERSION));
        }
    }

    /**
     * Refuses pages of other sites. Browsers send the origin of the page; other clients send none, and may connect
     * (section 10.2). A page is the server's own if its origin is the requested host, and this host is an IP address or
     * {@code localhost}. Any other host name could belong to an attacker who lets it point to this server.
     */
    private void requireOrigin(Request request) throws Refusal {
        String host = request.one("host");
        String origin = request.one("origin");
        boolean own = NUMERIC_HOST.matcher(host).matches()
                && (origin.equals("http://" + host) || origin.equals("https://" + host));
        if (!request.all("origin").isEmpty() && !own && !origins.contains(origin)) {
            throw new Refusal(Response.text("403 Forbidden", "Pages from this origin may not connect"));
        }
    }

    private static String key(Request request) throws Refusal {
        String key = request.one("sec-websocket-key");
        try {
            if (key.endsWith("==") && Base64.getDecoder().decode(key).length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a key of the wrong length.
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

    /** Returns the first subprotocol of the request that the server supports, if any. */
    private Optional<String> subprotocol(Request request) {
        return request.list("sec-websocket-protocol")
                .filter(subprotocols::contains)
                .findFirst();
    }
}
