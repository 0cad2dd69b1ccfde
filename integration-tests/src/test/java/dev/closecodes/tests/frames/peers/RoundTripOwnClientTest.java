package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Role;
import dev.closecodes.tests.frames.CloseReason;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our client with our server: each decodes what the other encodes. */
@Timeout(30)
final class RoundTripOwnClientTest {

    @Test
    void echo() throws Exception {
        byte[] bytes = "any bytes, 0-255 \u00FF".getBytes(StandardCharsets.ISO_8859_1);
        List<String> seen = run("/fragments", client -> {
            client.send(100, (frames, out) -> frames.text("hello \uD834\uDD1E", out));
            client.send(100, (frames, out) -> frames.binary(ByteBuffer.wrap(bytes, 0, 5), false, out));
            client.send(100, (frames, out) -> frames.ping(ByteBuffer.wrap(new byte[] {'p'}), out));
            client.send(100, (frames, out) -> frames.binary(ByteBuffer.wrap(bytes, 5, bytes.length - 5), true, out));
            client.send(125, (frames, out) -> frames.close(new CloseReason(1010, "x-extension"), out));
        });
        List<String> expected = List.of(
                "ping between",
                "pong unsolicited",
                "text hello \uD834\uDD1E",
                "pong p",
                "ping between",
                "pong unsolicited",
                "ping between",
                "pong unsolicited",
                "binary " + Arrays.toString(bytes),
                "close 1010 ",
                "server: close 1010 x-extension");
        assertEquals(expected, seen);
    }

    @Test
    void closedByServer() throws Exception {
        assertEquals(
                List.of("close 1012 as requested \u20AC", "server: close 1012 "), run("/close/1012", client -> {}));
    }

    private interface Conversation {
        void with(Connection client);
    }

    /** Returns what the client receives, followed by the last event of the server. */
    private static List<String> run(String path, Conversation conversation) throws Exception {
        List<String> seen = new ArrayList<>();
        try (LoopbackServer server = new LoopbackServer();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            Handshake.request(socket, path);
            Connection client = new Connection(Role.CLIENT, socket) {
                @Override
                void text(String text) {
                    seen.add("text " + text);
                }

                @Override
                void binary(byte[] bytes) {
                    seen.add("binary " + Arrays.toString(bytes));
                }

                @Override
                void event(String event) {
                    seen.add(event);
                }
            };
            conversation.with(client);
            client.read();
            String last = server.nextEvent();
            while (!last.startsWith("close")) {
                assertTrue(last.startsWith("ping p"), last);
                last = server.nextEvent();
            }
            seen.add("server: " + last);
        }
        return seen;
    }
}
