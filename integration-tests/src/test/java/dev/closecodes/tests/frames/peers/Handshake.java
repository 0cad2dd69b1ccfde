package dev.closecodes.tests.frames.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** The part of the opening handshake (section 4) that is needed before frames can be sent. */
final class Handshake {

    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private Handshake() {}

    /** Answers a client, and returns the path that it requested. */
    static String answer(Socket socket) throws IOException {
        String request = head(socket.getInputStream());
        String key = header(request, "sec-websocket-key");
        write(
                socket.getOutputStream(),
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
        return request.split(" ", 3)[1];
    }

    /** Requests a path from a server. */
    static void request(Socket socket, String path) throws IOException {
        write(
                socket.getOutputStream(),
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: " + KEY + "\r\nSec-WebSocket-Version: 13\r\n\r\n");
        if (!header(head(socket.getInputStream()), "sec-websocket-accept").equals(accept(KEY))) {
            throw new IOException("The server sent a wrong Sec-WebSocket-Accept");
        }
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads byte by byte, because frames follow the empty line. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0 || head.length() > 8_192) {
                throw new IOException("This is not HTTP: " + head);
            }
            head.append((char) read);
        }
        return head.toString();
    }

    private static String header(String head, String name) throws IOException {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("No " + name + " in " + head));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
