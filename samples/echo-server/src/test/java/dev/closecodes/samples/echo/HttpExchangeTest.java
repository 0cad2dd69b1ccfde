package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each counted WebSocket must be removed from the count, no matter when its connection fails. */
final class HttpExchangeTest {

    private static final String HANDSHAKE = """
             HTTP/1.1
            Host: a
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """.replace("\n", "\r\n");

    /** An unmasked frame. The server answers it with a Close frame. */
    private static final String VIOLATION = "\u0089\0";

    private final List<String> log = new ArrayList<>();
    private final Site site = new Site(Settings.onLoopback(0).withMaxConnections(1), new ConnectionLog() {
        @Override
        public void opened(String target) {
            log.add("opened " + target);
        }

        @Override
        public void closed(Ending ending) {
            log.add("closed " + ending.target());
        }
    });
    private final BrokenChannel channel = new BrokenChannel();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 10);

    @ParameterizedTest
    @CsvSource({"/echo, 1", "/close/1000, 1", "/close/1000, 2", "/drop, 1"})
    void theConnectionBreaksDuringTheUpgrade(String target, int writes) throws IOException {
        channel.takeWrites(writes);
        HttpExchange exchange = exchange();
        assertThrows(IOException.class, () -> exchange.received(bytes("GET " + target + HANDSHAKE + VIOLATION)));
        exchange.ended();
        assertEquals(List.of("opened " + target, "closed " + target), log);

        channel.takeWrites(Integer.MAX_VALUE);
        assertEquals(Phase.OPEN, upgraded().phase(), "the next WebSocket is accepted");
    }

    @Test
    void aRefusedWebSocketIsNotCounted() throws IOException {
        Exchange first = upgraded();
        Exchange refused = upgraded();
        assertEquals(Phase.OPEN, first.phase());
        assertEquals(Phase.CLOSING, refused.phase());
        first.ended();
        assertEquals(Phase.OPEN, upgraded().phase(), "while the refused one is still connected");
        refused.ended();
        assertEquals(Phase.CLOSING, upgraded().phase(), "the refused one was not counted");
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/nothing, 404", "/echo, 426"})
    void theAnswerToHeadHasNoBody(String target, String status) throws IOException {
        exchange().received(bytes("HEAD " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"));
        String answer = new String(channel.taken(), StandardCharsets.ISO_8859_1);
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
        assertFalse(answer.contains("Content-Length: 0"), answer);
    }

    private HttpExchange exchange() {
        return new HttpExchange(new Outbox(channel, buffer, new Backlog(Long.MAX_VALUE)), site);
    }

    private Exchange upgraded() throws IOException {
        return exchange().received(bytes("GET /echo" + HANDSHAKE));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
