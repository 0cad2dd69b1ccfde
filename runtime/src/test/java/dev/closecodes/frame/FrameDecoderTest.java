package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what {@link FrameDecoder} guarantees in addition to decoding. */
final class FrameDecoderTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isOpenUntilTheCloseFrame(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        SimpleDecoder decoder = SimpleDecoder.of(masked);
        assertTrue(decoder.isOpen());
        assertNull(decoder.received());
        byte[] close = peer.frame(0x88, RfcClose.encode("4000 bye"));
        decoder.take(Arrays.copyOf(close, close.length - 1));
        assertTrue(decoder.isOpen(), "the last byte of the Close frame has not arrived");
        assertNull(decoder.received());
        decoder.take(new byte[] {close[close.length - 1]});
        assertFalse(decoder.isOpen());
        assertEquals("4000 bye", decoder.received());
        decoder.take(peer.frame(0x81, "late")).take(new byte[] {0x7F, 0x7F});
        assertEquals("{close 4000 bye}", decoder.log.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rejectsBitsThatWereNotNegotiated(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        byte[] stream = Buffers.concat(peer.frame(0x82, "a"), peer.frame(0xC2, "b"));
        SimpleDecoder decoder = SimpleDecoder.withoutExtension(masked).take(stream);
        assertEquals("binary<61>!1002", decoder.log.toString());
        assertEquals(
                "binary<61>binary of 4<62>",
                SimpleDecoder.of(masked).take(stream).log.toString());
    }

    @Test
    void rejectsCallsOfTheHandler() {
        SimplePeer peer = new SimplePeer(false);
        SimpleDecoder decoder = SimpleDecoder.of(false);
        decoder.log.watch = piece -> decoder.take(peer.frame(0x89, ""));
        ByteBuffer input = ByteBuffer.wrap(peer.frame(0x89, "p"));
        assertThrows(IllegalStateException.class, () -> decoder.decode(input));
        decoder.log.watch = piece -> {};
        decoder.take(peer.frame(0x89, "q"));
        assertTrue(decoder.log.toString().endsWith("{ping 71}"), decoder.log::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotOpenAndHasNoReasonAfterAViolation(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        for (byte[] violation : List.of(
                peer.frame(0x83, ""),
                peer.frame(0x80, ""),
                peer.frame(0x81, new byte[] {-1}),
                peer.frame(0x88, new byte[] {3}),
                peer.frame(0x88, new byte[] {3, -24, -1}))) {
            SimpleDecoder decoder = SimpleDecoder.of(masked);
            decoder.take(Buffers.concat(peer.frame(0x89, "p"), violation, peer.frame(0x89, "q")));
            assertFalse(decoder.isOpen());
            assertNull(decoder.received());
            String log = decoder.log.toString();
            assertTrue(log.startsWith("{ping 70}!10"), log);
            decoder.take(peer.frame(0x89, "r"));
            assertEquals(log, decoder.log.toString(), "bytes after a violation were decoded");
        }
    }

    @Test
    void hasTheReasonWhenTheHandlerIsCalled() {
        SimpleDecoder decoder = SimpleDecoder.of(false);
        decoder.log.throwing = true;
        ByteBuffer input = ByteBuffer.wrap(Buffers.concat(new SimplePeer(false).frame(0x88, ""), new byte[3]));
        assertThrows(FrameLog.Thrown.class, () -> decoder.decode(input));
        assertEquals("1005 ", decoder.received());
        assertFalse(decoder.isOpen());
        assertFalse(input.hasRemaining(), "bytes after a Close frame are discarded");
    }

    @Test
    void rejectsReadOnlyInputFromAClient() {
        byte[] frame = new SimplePeer(true).frame(0x81, "hi");
        for (ByteBuffer input : Buffers.readOnly(frame)) {
            SimpleDecoder decoder = SimpleDecoder.of(true);
            int from = input.position();
            assertThrows(ReadOnlyBufferException.class, () -> decoder.decode(input));
            assertEquals(from, input.position(), "nothing is consumed");
            decoder.take(frame);
            assertEquals("text<6869>", decoder.log.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void continuesAfterAnExceptionOfTheHandler(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            String expected = SimpleDecoder.expected(masked, stream);
            if (expected.contains("!")) {
                return;
            }
            for (int split = 0; split <= stream.length; split++) {
                for (List<ByteBuffer> input : List.of(
                        List.of(ByteBuffer.wrap(Arrays.copyOf(stream, split)), ByteBuffer.wrap(tail(stream, split))),
                        List.of(direct(Arrays.copyOf(stream, split)), direct(tail(stream, split))))) {
                    SimpleDecoder decoder = SimpleDecoder.of(masked);
                    decoder.log.throwing = true;
                    for (ByteBuffer part : input) {
                        decodeInSpiteOfExceptions(decoder, part);
                    }
                    assertEquals(expected, decoder.log.toString(), name + " split at " + split);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesOnNoEmptyPieceOfAFrameWithPayload(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        byte[] stream = Buffers.concat(peer.frame(0x81, "abc"), peer.frame(0x02, "de"), peer.frame(0x80, "f"));
        for (int split = 0; split <= stream.length; split++) {
            SimpleDecoder decoder = SimpleDecoder.of(masked);
            decoder.take(Arrays.copyOf(stream, split)).take(new byte[0]).take(tail(stream, split));
            assertEquals(0, decoder.log.emptyPieces, "split at " + split);
            assertTrue(decoder.log.pieces <= 4, "split at " + split);
        }
        SimpleDecoder decoder = SimpleDecoder.of(masked);
        decoder.take(Buffers.concat(peer.frame(0x81, ""), peer.frame(0x02, ""), peer.frame(0x80, "")));
        assertEquals(3, decoder.log.emptyPieces, "one piece for each empty frame");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void decodesTheHeaderOfACompleteFrameOnce(boolean masked) {
        SimplePeer peer = new SimplePeer(masked);
        byte[][] frames = new byte[50][];
        Arrays.setAll(frames, i -> peer.frame(0x82, "abc"));
        for (ByteBuffer input : Buffers.writable(Buffers.concat(frames))) {
            SimpleDecoder decoder = SimpleDecoder.of(masked);
            decoder.take(input);
            // For speed, each header is decoded only once, and from the array if the buffer has one.
            int headers = input.hasArray() ? decoder.headersOfArrays : decoder.headersOfBuffers;
            int others = input.hasArray() ? decoder.headersOfBuffers : decoder.headersOfArrays;
            assertTrue(headers == 50 || headers == 51, input::toString);
            assertTrue(others <= 1, input::toString);
            assertEquals(50, decoder.log.pieces);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x82, 0x81, 0x89, 0x8A})
    void passesOnTheInputBufferItself(int first) {
        byte[] stream = new SimplePeer(false).frame(first, "abc");
        for (ByteBuffer input : Buffers.all(stream)) {
            List<ByteBuffer> seen = new ArrayList<>();
            SimpleDecoder decoder = SimpleDecoder.of(false);
            decoder.log.watch = seen::add;
            decoder.take(input);
            assertEquals(1, seen.size());
            assertSame(input, seen.get(0), "the buffer is a copy");
        }
    }

    private static void decodeInSpiteOfExceptions(SimpleDecoder decoder, ByteBuffer input) {
        int end = input.limit();
        for (int calls = 0; calls <= end + 1; calls++) {
            try {
                decoder.decode(input);
                assertEquals(end, input.position());
                return;
            } catch (IOException expected) {
                assertEquals(end, input.limit());
            }
        }
        throw new AssertionError("the decoder makes no progress");
    }

    private static byte[] tail(byte[] stream, int from) {
        return Arrays.copyOfRange(stream, from, stream.length);
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
