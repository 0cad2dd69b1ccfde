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

/** Our client against our server: what the one encodes, the other decodes. */
@Timeout(30)
final class RoundTripOwnClientTest {

    @Test
    void echo() throws Exception {
        byte[] bytes = "any bytes, 0-255 \u00FF".getBytes(StandardCharsets.ISO_8859_1);
        List<String> seen = talk("/fragments", client -> {
            client.send(100, (frames, out) -> frames.text("hello \uD834\uDD1E", out));
            client.send(100, (frames, out) -> frames.binary(ByteBuffer.wrap(bytes, 0, 5), false, out));
            client.send(100, (frames, out) -> frames.ping(ByteBuffer.wrap(new byte[] {'p'}), out));
            client.send(100, (frames, out) -> frames.binary(ByteBuffer.wrap(bytes, 5, bytes.length - 5), true, out));
            client.send(125, (frames, out) -> frames.close(new CloseReason(1010, "x-extension"), out));
        });
        List<String> expected = List.of(
                "ping between",
                "pong unasked",
                "text hello \uD834\uDD1E",
                "pong p",
                "ping between",
                "pong unasked",
                "ping between",
                "pong unasked",
                "binary " + Arrays.toString(bytes),
                "close 1010 ",
                "server: close 1010 x-extension");
        assertEquals(expected, seen);
    }

    @Test
    void closedByTheServer() throws Exception {
        assertEquals(List.of("close 1012 as asked \u20AC", "server: close 1012 "), talk("/close/1012", client -> {}));
    }

    private interface Talk {
        void with(Connection client);
    }

    /** What the client sees, and then what the server saw at last. */
    private static List<String> talk(String path, Talk talk) throws Exception {
        List<String> seen = new ArrayList<>();
        try (LoopbackServer server = new LoopbackServer();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            Handshake.ask(socket, path);
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
            talk.with(client);
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
