package dev.closecodes.samples.echo.raw;

import java.nio.charset.StandardCharsets;

/** The opening handshake of RFC 6455 section 1.3. */
final class Handshake {

    private Handshake() {}

    static byte[] request(String target, String... moreHeaders) {
        StringBuilder head = new StringBuilder("GET " + target + " HTTP/1.1\r\n"
                + "Host: server.example.com\r\n"
                + "Upgrade: websocket\r\n"
                + "Connection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n");
        for (String header : moreHeaders) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
