package dev.closecodes.samples.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The client's side of the opening handshake, with only the checks that a known WebSocket server needs. */
final class ClientHandshake {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int MAX_HEAD_BYTES = 8_192;

    /** The key of RFC 6455 section 1.3, and the answer to it. */
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private ClientHandshake() {}

    /** Opens a WebSocket. Frames begin with the next byte. */
    static SocketChannel open(InetSocketAddress server) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(server, TIMEOUT_MILLIS);
            channel.socket().setSoTimeout(TIMEOUT_MILLIS);
            channel.write(StandardCharsets.US_ASCII.encode("GET /echo HTTP/1.1\r\n"
                    + "Host: 127.0.0.1:" + server.getPort() + "\r\n"
                    + "Upgrade: websocket\r\n"
                    + "Connection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: " + KEY + "\r\n"
                    + "Sec-WebSocket-Version: 13\r\n\r\n"));
            String head = head(channel.socket().getInputStream());
            if (!head.startsWith("HTTP/1.1 101 ") || !head.contains(ACCEPT)) {
                throw new IOException("This is not a WebSocket: " + head);
            }
            channel.configureBlocking(false);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Reads the head byte by byte, so that it does not read bytes of frames. */
    private static String head(InputStream in) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(MAX_HEAD_BYTES);
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || !head.hasRemaining()) {
                throw new IOException("This is not HTTP: " + text);
            }
            head.put((byte) next);
            if (next == '\n') {
                text = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
            }
        }
        return text;
    }
}
