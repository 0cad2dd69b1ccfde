package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages from the JDK's client to our server and back. */
@Timeout(30)
final class RoundTripMessagesTest {

    private LoopbackServer server;

    @BeforeEach
    void start() throws Exception {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/fragments"})
    void textOfEveryUnicodePlane(String path) throws Exception {
        JdkClient client = new JdkClient(server, path);
        for (int plane = 0; plane <= 16; plane++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 0x10000; i += path.equals("/echo") ? 1 : 0x401) {
                if (plane > 0 || i < 0xD800 || i > 0xDFFF) {
                    text.appendCodePoint(plane << 16 | i);
                }
            }
            JdkClient.await(client.socket().sendText(text, true));
            assertEquals("text " + text, client.nextMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 1_000_000})
    void binary(int size) throws Exception {
        JdkClient client = new JdkClient(server, "/echo");
        byte[] bytes = bytes(size);
        JdkClient.await(client.socket().sendBinary(ByteBuffer.wrap(bytes), true));
        assertEquals(ByteBuffer.wrap(bytes), client.next());
    }

    @Test
    void fragmentsFromClient() throws Exception {
        JdkClient client = new JdkClient(server, "/echo");
        byte[] bytes = bytes(100_000);
        for (int at = 0; at < bytes.length; at += 12_500) {
            JdkClient.await(
                    client.socket().sendBinary(ByteBuffer.wrap(bytes, at, 12_500), at + 12_500 == bytes.length));
            JdkClient.await(client.socket().sendPing(StandardCharsets.UTF_8.encode("at " + at)));
            assertEquals("ping at " + at, server.nextEvent());
        }
        Object next = client.next();
        for (int pongs = 0; pongs < 8; pongs++) {
            // The last pong is sent after the message.
            if (next instanceof ByteBuffer) {
                assertEquals(7, pongs);
                assertEquals(ByteBuffer.wrap(bytes), next);
                next = client.next();
            }
            assertEquals("pong at " + pongs * 12_500, next);
            next = pongs < 7 ? client.next() : next;
        }
    }

    @Test
    void fragmentsFromServerWithControlFramesBetween() throws Exception {
        JdkClient client = new JdkClient(server, "/fragments");
        JdkClient.await(client.socket().sendText("\u20AC\u20AC\u20AC\u20AC\u20AC", true));
        for (int gap = 0; gap < 2; gap++) {
            assertEquals("ping between", client.next());
            assertEquals("pong unsolicited", client.next());
        }
        assertEquals("text \u20AC\u20AC\u20AC\u20AC\u20AC", client.next());
        assertEquals("pong between", server.nextEvent());
        assertEquals("pong between", server.nextEvent());

        byte[] bytes = bytes(1_000);
        JdkClient.await(client.socket().sendBinary(ByteBuffer.wrap(bytes), true));
        assertEquals(ByteBuffer.wrap(bytes), client.nextMessage());
    }

    @Test
    void unsolicitedPong() throws Exception {
        JdkClient client = new JdkClient(server, "/echo");
        JdkClient.await(client.socket().sendPong(StandardCharsets.UTF_8.encode("hello")));
        assertEquals("pong hello", server.nextEvent());
    }

    @Test
    void tooBigMessageIsRefused() throws Exception {
        JdkClient client = new JdkClient(server, "/echo");
        ByteBuffer large = ByteBuffer.allocate(16 << 20);
        JdkClient.await(client.socket().sendBinary(large, false));
        JdkClient.await(client.socket().sendBinary(ByteBuffer.allocate(1), true));
        assertEquals("violation 1009", server.nextEvent());
        assertTrue(client.next().toString().startsWith("close 1009"));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new SplittableRandom(size).nextBytes(bytes);
        return bytes;
    }
}
