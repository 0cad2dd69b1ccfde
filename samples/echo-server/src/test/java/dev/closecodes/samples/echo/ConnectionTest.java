package dev.closecodes.samples.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The deadline of a connection, on a clock of the test. Input comes from a socket, output goes to a broken channel. */
@Timeout(30)
final class ConnectionTest {

    private static final String REQUEST = """
            GET /echo HTTP/1.1
            Host: a
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """.replace("\n", "\r\n");

    private static final byte[] TEXT = {(byte) 0x81, (byte) 0x83, 0, 0, 0, 0, 'a', 'b', 'c'};
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};
    private static final byte[] CLOSE = {(byte) 0x88, (byte) 0x80, 0, 0, 0, 0};

    private final Settings settings =
            Settings.onLoopback(0).withTimes(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5));
    private final BrokenChannel output = new BrokenChannel();
    private final AtomicInteger closed = new AtomicInteger();

    private Selector selector;
    private SocketChannel peer;
    private SocketChannel channel;
    private Connection connection;

    /** Opens a WebSocket at second 1. */
    @BeforeEach
    void open() throws IOException {
        selector = Selector.open();
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            peer = SocketChannel.open(listener.getLocalAddress());
            channel = listener.accept();
        }
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Outbox outbox = new Outbox(output, ByteBuffer.allocate(1000), new Backlog(1000));
        Site site = new Site(settings, new ConnectionLog() {});
        connection = new Connection(channel, key, outbox, site, settings, closed::incrementAndGet, 0);
        receive(1, REQUEST.getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
        peer.close();
        selector.close();
    }

    @Test
    void inputMovesTheDeadlineOfAnOpenConnection() throws IOException {
        assertOpenUntil(21);
        receive(20, PONG);
        assertOpenUntil(40);
        assertEquals("", frames(), "the server does not close it before");
        connection.check(seconds(40));
        assertEquals("88020fa0", frames(), "the server closes an idle connection");
        assertDroppedAt(45);
    }

    @Test
    void outputThatThePeerTakesMovesTheDeadlineOfAnOpenConnection() throws IOException {
        output.takeBytes(0);
        receive(2, TEXT);
        output.takeBytes(1);
        flush(20);
        assertOpenUntil(40);
        flush(30);
        output.takeBytes(0);
        flush(40);
        assertOpenUntil(50);
        output.takeBytes(1000);
        flush(49);
        assertEquals("8103616263", frames(), "no Close frame was kept");
    }

    /** Otherwise a peer that never answers the Close frame could keep the connection for ever. */
    @Test
    void inputDoesNotMoveTheDeadlineOfAClosingConnection() throws IOException {
        connection.shutDown(seconds(2));
        receive(6, PONG);
        assertDroppedAt(7);
    }

    @Test
    void answerToTheCloseFrameBeginsANewPhase() throws IOException {
        connection.shutDown(seconds(2));
        receive(6, CLOSE);
        receive(10, PONG);
        assertDroppedAt(11);
    }

    @Test
    void outputThatThePeerTakesMovesTheDeadlineOfAClosingConnection() throws IOException {
        output.takeBytes(0);
        connection.shutDown(seconds(2));
        output.takeBytes(1);
        flush(6);
        assertOpenUntil(11);
        flush(10);
        output.takeBytes(0);
        flush(14);
        assertDroppedAt(15);
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    private void receive(long second, byte... bytes) throws IOException {
        peer.write(ByteBuffer.wrap(bytes));
        flush(second);
    }

    /** Waits until the socket is ready, and then continues. */
    private void flush(long second) throws IOException {
        selector.select(key -> {
            try {
                connection.ready(ByteBuffer.allocate(1000), seconds(second));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void assertOpenUntil(long second) throws IOException {
        connection.check(seconds(second) - 1);
        assertTrue(channel.isOpen(), () -> "dropped before " + second + " s");
    }

    private void assertDroppedAt(long second) throws IOException {
        assertOpenUntil(second);
        connection.check(seconds(second));
        assertFalse(channel.isOpen(), () -> "open after " + second + " s");
        assertEquals(1, closed.get());
    }

    /** Returns what was written after the response. */
    private String frames() {
        String sent = new String(output.taken(), StandardCharsets.ISO_8859_1);
        String frames = sent.substring(sent.indexOf("\r\n\r\n") + 4);
        return HexFormat.of().formatHex(frames.getBytes(StandardCharsets.ISO_8859_1));
    }
}
