package dev.closecodes.tests.frames.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.frame.DeflateSettings;
import dev.closecodes.frame.PerMessageDeflate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The echo server of docs/frames.md for whole messages with compression, over a socket. */
@Timeout(60)
final class CompressedEchoTest {

    private static final String OFFER = "permessage-deflate";
    private static final int LIMIT = (int) ServerFrameCodec.MAX_MESSAGE_BYTES;

    /** Sends bytes to the server, which receives the first of them with the request, and returns all replies. */
    private static byte[] replies(PerMessageDeflate deflate, int withRequest, byte[] sent) throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
                CompressedEcho server = new CompressedEcho(listener.accept(), deflate);
                ByteBuffer input = ByteBuffer.allocate(500).put(sent, 0, withRequest);
                CompletableFuture<Void> end = CompletableFuture.runAsync(() -> run(server, input.flip()));
                client.write(ByteBuffer.wrap(sent, withRequest, sent.length - withRequest));
                client.shutdownOutput();
                byte[] received = client.socket().getInputStream().readAllBytes();
                end.get();
                return received;
            }
        }
    }

    private static void run(CompressedEcho server, ByteBuffer input) {
        try {
            server.run(input);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] pingAndClose() {
        ByteBuffer out = ByteBuffer.allocate(200);
        ClientFrameCodec.encodePing(ByteBuffer.allocate(125), () -> 1, out);
        ClientFrameCodec.encodeClose(new CloseReason(CloseCode.GOING_AWAY, ""), () -> 2, out);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static int closeCode(Endpoint client) {
        return Objects.requireNonNull(client.closed()).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFER, ""})
    void messagesAreSentBack(String offer) throws Exception {
        PerMessageDeflate deflate = PerMessageDeflate.accept(List.of(offer), DeflateSettings.defaults());
        try (Endpoint client = Endpoint.client(deflate.answer(), Endpoint.SETTINGS)) {
            byte[] text = "Hello \u20AC".repeat(2000).getBytes(StandardCharsets.UTF_8);
            byte[] binary = new byte[3000];
            byte[] sent = join(
                    client.send(true, List.of(text)),
                    client.send(false, List.of(binary, binary)),
                    client.send(true, List.of(new byte[0])),
                    pingAndClose());
            List<Message> echoes = client.receive(replies(deflate, 100, sent));
            assertEquals(
                    List.of(Message.of(true, text), Message.of(false, new byte[6000]), Message.of(true, new byte[0])),
                    echoes);
            assertEquals(1001, closeCode(client));
        }
    }

    /** The longest messages that the server accepts arrive in one input of a few kilobytes. */
    @Test
    void repliesMayBeAThousandTimesAsLongAsTheInput() throws Exception {
        PerMessageDeflate deflate = PerMessageDeflate.accept(List.of(OFFER), DeflateSettings.defaults());
        try (Endpoint client = Endpoint.client(OFFER, Endpoint.SETTINGS)) {
            byte[] longest = client.send(false, List.of(new byte[LIMIT]));
            byte[] again = client.send(false, List.of(new byte[LIMIT]));
            List<Message> echoes = client.receive(replies(deflate, 0, join(longest, again, pingAndClose())));
            Message whole = Message.of(false, new byte[LIMIT]);
            assertEquals(List.of(whole, whole), echoes);
            assertEquals(1001, closeCode(client));
        }
    }

    @Test
    void longerMessageIsRefused() throws Exception {
        PerMessageDeflate deflate = PerMessageDeflate.accept(List.of(OFFER), DeflateSettings.defaults());
        try (Endpoint client = Endpoint.client(OFFER, Endpoint.SETTINGS)) {
            byte[] sent = client.send(false, List.of(new byte[LIMIT + 1]));
            assertEquals(List.of(), client.receive(replies(deflate, 0, sent)));
            assertEquals(1009, closeCode(client));
        }
    }

    @Test
    void nativeMemoryIsReleased() throws Exception {
        PerMessageDeflate deflate = PerMessageDeflate.accept(List.of(OFFER), DeflateSettings.defaults());
        try (Endpoint client = Endpoint.client(OFFER, Endpoint.SETTINGS)) {
            replies(deflate, 0, client.send(true, List.of(new byte[1])));
        }
        ServerFrameCodec.Encoder encoder = new ServerFrameCodec.Encoder(deflate.extensionBits());
        assertThrows(
                IllegalStateException.class, () -> deflate.deflating(encoder).text("closed", ByteBuffer.allocate(100)));
    }
}
