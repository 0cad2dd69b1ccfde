package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ExtensionBit;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a handler does, the decoder continues after the piece that it passed to the handler. */
final class HandlerTest {

    /** What a handler does with a piece. */
    private interface Action {
        void accept(ByteBuffer piece) throws IOException;
    }

    /** Passes each piece to a recorder, then performs an action on it. */
    private record ActingHandler(FrameHandler<Object> recorder, Action action) implements FrameHandler<Object> {

        @Override
        public void onText(ByteBuffer piece, boolean first, boolean last) throws IOException {
            recorder.onText(piece, first, last);
            action.accept(piece);
        }

        @Override
        public void onBinary(ByteBuffer piece, boolean first, boolean last) throws IOException {
            recorder.onBinary(piece, first, last);
            action.accept(piece);
        }

        @Override
        public void onExtended(
                int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last)
                throws IOException {
            recorder.onExtended(opcode, extensionBits, piece, first, last);
            action.accept(piece);
        }

        @Override
        public void onPing(ByteBuffer payload) throws IOException {
            recorder.onPing(payload);
            action.accept(payload);
        }

        @Override
        public void onPong(ByteBuffer payload) throws IOException {
            recorder.onPong(payload);
            action.accept(payload);
        }

        @Override
        public void onClose(Object reason) throws IOException {
            recorder.onClose(reason);
            action.accept(ByteBuffer.allocate(1));
        }
    }

    /** The exception that the handler throws. */
    private static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsv1 server", "rsv1 client"})
    void decodingContinuesAfterFailure(String name) throws IOException {
        Codec codec = Codecs.of(name);
        byte[] stream = stream(codec);
        Connection.Outcome expected = Connection.decode(codec, stream);
        for (BufferKind kind : BufferKind.writable(stream.length)) {
            for (int cut = 0; cut < stream.length; cut++) {
                Recorder recorder = new Recorder();
                FrameDecoder<?> decoder = codec.decoders().apply(new ActingHandler(recorder, piece -> {
                    throw new Failure();
                }));
                int failures = drain(decoder, kind.fill(stream, 0, cut));
                failures += drain(decoder, kind.fill(stream, cut, stream.length));
                assertEquals(expected.events(), recorder.events(), () -> codec + " in " + kind);
                assertTrue(failures >= expected.events().size());
                assertFalse(decoder.isOpen());
            }
        }
    }

    /** Decodes until all bytes are consumed, and returns how often the handler failed. */
    private static int drain(FrameDecoder<?> decoder, ByteBuffer input) throws IOException {
        int limit = input.limit();
        int failures = 0;
        while (input.hasRemaining()) {
            int before = input.position();
            try {
                decoder.decode(input);
                assertEquals(limit, input.position());
            } catch (Failure failed) {
                failures++;
                assertTrue(input.position() > before, "the position is after the piece");
            }
            assertEquals(limit, input.limit());
        }
        return failures;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsv1 server", "rsv1 client"})
    void changesOfPieceHaveNoEffect(String name) throws IOException {
        Codec codec = Codecs.of(name);
        byte[] stream = stream(codec);
        Connection.Outcome expected = Connection.decode(codec, stream);
        Action action = piece -> {
            for (int i = piece.position(); i < piece.limit(); i++) {
                piece.put(i, (byte) 0);
            }
            piece.clear()
                    .limit(piece.capacity() / 3)
                    .position(piece.limit() / 2)
                    .mark();
            piece.order(piece.order() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        };
        for (BufferKind kind : BufferKind.writable(stream.length)) {
            for (int cut = 0; cut < stream.length; cut++) {
                Recorder recorder = new Recorder();
                FrameDecoder<?> decoder = codec.decoders().apply(new ActingHandler(recorder, action));
                assertEquals(0, drain(decoder, kind.fill(stream, 0, cut)));
                assertEquals(0, drain(decoder, kind.fill(stream, cut, stream.length)));
                assertEquals(expected.events(), recorder.events(), () -> codec + " in " + kind);
            }
        }
    }

    @Test
    void handlerCannotCallDecoder() {
        Codec codec = Codecs.of("default server");
        ByteBuffer input = ByteBuffer.wrap(stream(codec));
        ByteBuffer more = ByteBuffer.wrap(stream(codec));
        AtomicReference<FrameDecoder<?>> self = new AtomicReference<>();
        FrameDecoder<?> decoder = codec.decoders()
                .apply(new ActingHandler(
                        new Recorder(), piece -> self.getPlain().decode(more)));
        self.setPlain(decoder);
        assertThrows(IllegalStateException.class, () -> decoder.decode(input));
        assertEquals(0, more.position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void eachPieceHasByteOrderOfInput(String name) throws IOException {
        ByteOrder order = name.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Codec codec = Codecs.of("rsv1 server");
        byte[] stream = stream(codec);
        for (int cut = 0; cut <= stream.length; cut++) {
            FrameDecoder<?> decoder = codec.decoders().apply(new ActingHandler(new Recorder(), piece -> {
                if (piece.capacity() > 1) { // not the buffer that represents a Close frame
                    assertEquals(order, piece.order());
                }
            }));
            ByteBuffer input = ByteBuffer.wrap(stream.clone()).order(order);
            decoder.decode(input.limit(cut));
            decoder.decode(input.limit(stream.length));
            assertFalse(decoder.isOpen());
        }
    }

    @Test
    void readOnlyBufferCannotBeUnmasked() {
        byte[] stream = stream(Codecs.of("default server"));
        Recorder recorder = new Recorder();
        FrameDecoder<?> decoder = Codecs.of("default server").decoders().apply(recorder);
        ByteBuffer input = ByteBuffer.wrap(stream, 3, 9).asReadOnlyBuffer();
        assertThrows(ReadOnlyBufferException.class, () -> decoder.decode(input));
        assertEquals(3, input.position());
        assertEquals(12, input.limit());
        assertTrue(decoder.isOpen());
    }

    private static byte[] stream(Codec codec) {
        boolean masked = codec.server();
        return Wire.join(
                Wire.frame(masked, 0x81, (byte) 'a', (byte) 'b', (byte) 'c'),
                Wire.frame(masked, 0x82, (byte) 1, (byte) 2),
                Wire.frame(masked, 0x89, (byte) 3, (byte) 4),
                Wire.frame(masked, 0x01, (byte) 0xC3),
                Wire.frame(masked, 0x8A, (byte) 5, (byte) 6, (byte) 7),
                Wire.frame(masked, 0x80, (byte) 0xA9),
                Wire.frame(masked, 0xC1, (byte) 0xFF, (byte) 8),
                Wire.frame(masked, 0x81),
                Wire.frame(masked, 0x88, (byte) 0x03, (byte) 0xE8, (byte) 'x'));
    }
}
