package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.frame.FrameHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client of docs/frames.md, against a server that writes the bytes of each test. */
@Timeout(30)
final class ClientTest {

    /** The buffer that the client has read the response into. */
    private final ByteBuffer input = ByteBuffer.allocate(1000).limit(0);

    private final List<String> messages = new ArrayList<>();
    private SocketChannel server;
    private Client client;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            client = new Client(SocketChannel.open(listener.getLocalAddress()), input, messages::add);
            server = listener.accept();
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        server.close();
    }

    @Test
    void framesAfterTheResponseAreRead() throws Exception {
        input.clear().put(Wire.join(frame(0x81, "first"), frame(0x01, "sec"))).flip();
        write(frame(0x80, "ond"), frame(0x88, "\u0003\u00E8bye"));
        server.shutdownOutput();
        assertEquals("1000 NORMAL_CLOSURE: bye", client.run().toString());
        assertEquals(List.of("first", "second"), messages);
        assertEquals(List.of("close 1000 "), sent());
    }

    @Test
    void textIsSentInOneFrame() throws Exception {
        client.send("caf\u00E9");
        client.send(ByteBuffer.wrap("in place".getBytes(StandardCharsets.UTF_8)));
        client.send(ByteBuffer.allocate(0));
        client.close(new CloseReason(1000, ""));
        client.send("late");
        client.send(ByteBuffer.wrap(new byte[] {'l'}));
        write(frame(0x88, "\u0003\u00E8"));
        server.shutdownOutput();
        assertEquals(1000, client.run().code());
        assertEquals(List.of("text 636166c3a9", "text 696e20706c616365", "text ", "close 1000 "), sent());
    }

    /** The header and the payload of a long text do not fit in the socket's buffers in one write. */
    @Test
    void longTextIsSentCompletely() throws Exception {
        byte[] text = "x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<List<String>> sent = CompletableFuture.supplyAsync(this::sent);
        client.send(ByteBuffer.wrap(text));
        client.close(new CloseReason(1000, ""));
        write(frame(0x88, ""));
        server.shutdownOutput();
        assertEquals(1005, client.run().code());
        assertEquals(List.of("text " + "78".repeat(text.length), "close 1000 "), sent.get());
    }

    @Test
    void pingsAndCloseFrameAreAnswered() throws Exception {
        write(frame(0x89, "a"), frame(0x82, "binary"), frame(0x89, "late"), frame(0x88, "\u0003\u00EB"));
        server.shutdownOutput();
        assertEquals(1003, client.run().code());
        assertEquals(List.of("pong 61", "close 1003 send text"), sent(), "no frame follows the Close frame");
    }

    @Test
    void violationIsAnsweredAndTheRestDiscarded() throws Exception {
        write(new byte[] {(byte) 0x83, 0}, frame(0x81, "late"));
        server.shutdownOutput();
        assertEquals(1006, client.run().code(), "the server has sent no Close frame");
        assertEquals(List.of("close 1002 Opcode 3 is reserved"), sent());
        assertEquals(List.of(), messages);
    }

    @Test
    void endWithoutCloseFrameIs1006() throws Exception {
        write(frame(0x81, "a"));
        server.shutdownOutput();
        assertEquals(1006, client.run().code());
        assertEquals(List.of("a"), messages);
    }

    /** A server that does not wait for the client's Close frame resets the connection. */
    @Test
    void resetAfterCloseFrameIsNoError() throws Exception {
        input.clear().put(frame(0x88, "\u0003\u00E8")).flip();
        reset();
        assertEquals(1000, client.run().code());
    }

    @Test
    void resetOfAnOpenConnectionIsAnError() throws Exception {
        input.clear().put(frame(0x81, "a")).flip();
        reset();
        assertThrows(IOException.class, client::run);
        assertEquals(List.of("a"), messages);
    }

    private void reset() throws IOException {
        server.setOption(StandardSocketOptions.SO_LINGER, 0);
        server.close();
    }

    private static byte[] frame(int first, String payload) {
        return Wire.frame(false, first, payload.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(byte[]... parts) throws IOException {
        server.write(ByteBuffer.wrap(Wire.join(parts)));
    }

    /** Returns what the client has sent, after it has closed the connection: one event for each frame. */
    private List<String> sent() {
        try {
            byte[] bytes = server.socket().getInputStream().readAllBytes();
            List<String> events = new ArrayList<>();
            for (int at = 0; at < bytes.length; ) {
                long header = ServerFrameCodec.decodeHeader(bytes, at, bytes.length);
                int end = at + (int) FrameHeader.frameBytes(header);
                events.addAll(Connection.decode(Codecs.of("default server"), Arrays.copyOfRange(bytes, at, end))
                        .events());
                at = end;
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
