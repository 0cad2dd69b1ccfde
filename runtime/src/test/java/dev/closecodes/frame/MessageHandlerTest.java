package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that {@link MessageHandler} receives whole messages, however they were split. */
final class MessageHandlerTest {

    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    /** Records what it receives. Changes each buffer, as a handler may. */
    private static final class Messages extends MessageHandler<String> {

        final List<String> events = new ArrayList<>();
        final List<ByteBuffer> buffers = new ArrayList<>();
        Consumer<ByteBuffer> watch = message -> {};
        boolean throwing;

        @Override
        protected void onText(String text) throws IOException {
            add("text " + text);
        }

        @Override
        protected void onBinary(ByteBuffer message) throws IOException {
            buffers.add(message);
            watch.accept(message);
            byte[] bytes = Buffers.remaining(message);
            if (!message.isReadOnly()) {
                message.duplicate().put(new byte[bytes.length]);
            }
            message.clear().order(ByteOrder.LITTLE_ENDIAN);
            add("binary " + Arrays.toString(bytes));
        }

        @Override
        public void onPing(ByteBuffer payload) throws IOException {
            add("ping " + payload.remaining());
        }

        @Override
        public void onClose(String reason) throws IOException {
            add("close " + reason);
        }

        private void add(String event) throws IOException {
            events.add(event);
            if (throwing) {
                throw new IOException(event);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void receivesTheSameMessagesAtEverySplit(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        byte[] stream = Buffers.concat(
                peer.frame(0x81, "caf\u00E9"),
                peer.frame(0x02, new byte[] {1, 2}),
                peer.frame(0x89, "p"),
                peer.frame(0x00, ""),
                peer.frame(0x80, new byte[] {3}),
                peer.frame(0x82, ""),
                peer.frame(0x01, ""),
                peer.frame(0x80, ""),
                peer.frame(0x01, new byte[] {(byte) 0xE2}),
                peer.frame(0x00, new byte[] {(byte) 0x82, (byte) 0xAC, 'x'}),
                peer.frame(0x80, ""),
                peer.frame(0x82, new byte[] {4, 5}),
                peer.frame(0x88, RfcClose.encode("1000 bye")));
        List<String> expected = List.of(
                "text caf\u00E9",
                "ping 1",
                "binary [1, 2, 3]",
                "binary []",
                "text ",
                "text \u20ACx",
                "binary [4, 5]",
                "close 1000 bye");
        for (boolean throwing : new boolean[] {true, false}) {
            for (int split = 0; split <= stream.length; split++) {
                Messages messages = new Messages();
                messages.throwing = throwing;
                SimpleDecoder decoder = SimpleDecoder.of(masked, messages);
                for (byte[] part :
                        List.of(Arrays.copyOf(stream, split), Arrays.copyOfRange(stream, split, stream.length))) {
                    decodeAll(decoder, ByteBuffer.wrap(part));
                }
                assertEquals(expected, messages.events, "split at " + split);
            }
        }
    }

    @Test
    void readsEveryKindOfBuffer() throws IOException {
        byte[] stream = Buffers.concat(
                new SimplePeer(false).frame(0x81, "caf\u00E9"),
                new SimplePeer(false).frame(0x01, "a"),
                new SimplePeer(false).frame(0x80, "b"),
                new SimplePeer(false).frame(0x82, new byte[] {1}));
        for (ByteBuffer input : Buffers.all(stream)) {
            Messages messages = new Messages();
            SimpleDecoder.of(false, messages).decode(input);
            assertEquals(List.of("text caf\u00E9", "text ab", "binary [1]"), messages.events, input::toString);
        }
    }

    /** The decoder does not check text that it passes on as a string, unless the JDK has replaced something in it. */
    @Test
    void acceptsExactlyWhatIsUtf8() throws IOException {
        for (byte[] text : Utf8Sequences.oneAndTwoBytes()) {
            acceptsIfUtf8(text, ByteBuffer.wrap(frame(text)));
        }
        for (byte[] text : Utf8Sequences.threeAndFourBytes()) {
            acceptsIfUtf8(text, ByteBuffer.wrap(frame(text)));
        }
        for (byte[] text : Utf8Sequences.edges()) {
            byte[] withReplacement = Buffers.concat(text, REPLACEMENT);
            for (ByteBuffer input : Buffers.all(frame(withReplacement))) {
                acceptsIfUtf8(withReplacement, input);
            }
        }
    }

    private static byte[] frame(byte[] text) {
        return new SimplePeer(false).frame(0x81, text);
    }

    private static void acceptsIfUtf8(byte[] text, ByteBuffer input) throws IOException {
        Optional<String> expected = JdkUtf8.decode(text);
        Messages messages = new Messages();
        SimpleDecoder decoder = SimpleDecoder.of(false, messages);
        if (expected.isPresent()) {
            decoder.decode(input);
            assertEquals(List.of("text " + expected.get()), messages.events);
        } else {
            var violation = assertThrows(ProtocolViolationException.class, () -> decoder.decode(input));
            assertEquals(1007, violation.closeCode());
            assertEquals(List.of(), messages.events);
        }
    }

    @Test
    void doesNotCopyAMessageInOnePiece() throws IOException {
        for (ByteBuffer input : Buffers.all(new SimplePeer(false).frame(0x82, "abc"))) {
            Messages messages = new Messages();
            SimpleDecoder.of(false, messages).decode(input);
            assertSame(input, messages.buffers.get(0));
        }
    }

    @Test
    void usesANewBufferForEachMessageInPieces() throws IOException {
        Messages messages = new Messages();
        for (int i = 0; i < 2; i++) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                messages.onBinary(ByteBuffer.allocate(0), true, false);
                messages.onBinary(ByteBuffer.allocate(0).order(order), false, true);
                messages.onBinary(ByteBuffer.wrap(new byte[] {1}), true, false);
                messages.onBinary(ByteBuffer.wrap(new byte[] {2}).order(order), false, true);
            }
        }
        assertEquals(
                8,
                messages.buffers.stream()
                        .map(System::identityHashCode)
                        .distinct()
                        .count());
    }

    @Test
    void passesOnTheByteOrderOfTheInput() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            Messages messages = new Messages();
            messages.watch = message -> assertEquals(order, message.order());
            messages.onBinary(ByteBuffer.allocate(1).order(order), true, true);
            messages.onBinary(ByteBuffer.allocate(1).order(order), true, false);
            messages.onBinary(ByteBuffer.allocate(1).order(order), false, true);
            assertEquals(2, messages.buffers.size());
        }
    }

    @Test
    void collectsALongMessage() throws IOException {
        byte[] expected = RandomSeed.bytes(RandomSeed.random(), 100_000);
        Messages messages = new Messages();
        messages.watch = message -> {
            assertArrayEquals(expected, Buffers.remaining(message));
            assertTrue(message.capacity() <= 2 * expected.length, "at most twice the bytes");
        };
        for (int i = 0; i < expected.length; i++) {
            messages.onBinary(ByteBuffer.wrap(expected, i, 1), i == 0, i == expected.length - 1);
        }
        assertEquals(1, messages.buffers.size());
    }

    /** The capacity doubles, so that the bytes of a message are copied only a few times. */
    @Test
    void growsToTwiceTheBytes() {
        assertEquals(256, MessageHandler.capacity(0, 0));
        assertEquals(256, MessageHandler.capacity(0, 128));
        assertEquals(258, MessageHandler.capacity(0, 129));
        assertEquals(258, MessageHandler.capacity(100, 29));
        assertEquals(MAX_ARRAY, MessageHandler.capacity(1 << 30, 1));
        assertEquals(MAX_ARRAY, MessageHandler.capacity(MAX_ARRAY - 1, 1));
    }

    @Test
    void rejectsAMessageThatFitsInNoBuffer() {
        for (int piece : new int[] {1, 2, Integer.MAX_VALUE}) {
            var violation =
                    assertThrows(ProtocolViolationException.class, () -> MessageHandler.capacity(MAX_ARRAY, piece));
            assertEquals(1009, violation.closeCode());
            assertTrue(violation.getMessage().contains(Long.toString((long) MAX_ARRAY + piece)));
        }
    }

    private static void decodeAll(SimpleDecoder decoder, ByteBuffer input) {
        while (input.hasRemaining()) {
            try {
                decoder.decode(input);
            } catch (IOException e) {
                // The handler has recorded the event.
            }
        }
    }
}
