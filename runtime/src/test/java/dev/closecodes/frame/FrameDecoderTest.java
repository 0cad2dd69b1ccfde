package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link FrameDecoder} promises beside decoding. */
final class FrameDecoderTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isOpenUntilTheCloseFrame(boolean masked) {
        RfcPeer peer = new RfcPeer(masked);
        RfcDecoder decoder = RfcDecoder.of(masked);
        assertTrue(decoder.isOpen());
        assertNull(decoder.received());
        byte[] close = peer.frame(0x88, RfcClose.encode("4000 bye"));
        decoder.take(Arrays.copyOf(close, close.length - 1));
        assertTrue(decoder.isOpen(), "all but the last byte of a close frame");
        assertNull(decoder.received());
        decoder.take(new byte[] {close[close.length - 1]});
        assertFalse(decoder.isOpen());
        assertEquals("4000 bye", decoder.received());
        decoder.take(peer.frame(0x81, "late")).take(new byte[] {0x7F, 0x7F});
        assertEquals("{close 4000 bye}", decoder.log.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesBitsThatWereNotNegotiated(boolean masked) {
        RfcPeer peer = new RfcPeer(masked);
        byte[] stream = Buffers.concat(peer.frame(0x82, "a"), peer.frame(0xC2, "b"));
        RfcDecoder decoder = RfcDecoder.withoutExtension(masked).take(stream);
        assertEquals("binary<61>!1002", decoder.log.toString());
        assertEquals(
                "binary<61>binary of 4<62>",
                RfcDecoder.of(masked).take(stream).log.toString());
    }

    @Test
    void isNotForTheHandlerToCall() {
        RfcPeer peer = new RfcPeer(false);
        RfcDecoder decoder = RfcDecoder.of(false);
        decoder.log.watch = piece -> decoder.decode(ByteBuffer.wrap(peer.frame(0x89, "")));
        ByteBuffer input = ByteBuffer.wrap(peer.frame(0x89, "p"));
        assertThrows(IllegalStateException.class, () -> decoder.decode(input));
        decoder.log.watch = piece -> {};
        decoder.take(peer.frame(0x89, "q"));
        assertTrue(decoder.log.toString().endsWith("{ping 71}"), decoder.log::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isClosedByAViolationAndHasNoReasonThen(boolean masked) {
        RfcPeer peer = new RfcPeer(masked);
        for (byte[] bad : List.of(
                peer.frame(0x83, ""),
                peer.frame(0x80, ""),
                peer.frame(0x81, new byte[] {-1}),
                peer.frame(0x88, new byte[] {3}),
                peer.frame(0x88, new byte[] {3, -24, -1}))) {
            RfcDecoder decoder = RfcDecoder.of(masked);
            decoder.take(Buffers.concat(peer.frame(0x89, "p"), bad, peer.frame(0x89, "q")));
            assertFalse(decoder.isOpen());
            assertNull(decoder.received());
            String told = decoder.log.toString();
            assertTrue(told.startsWith("{ping 70}!10"), told);
            decoder.take(peer.frame(0x89, "r"));
            assertEquals(told, decoder.log.toString(), "something was decoded behind a violation");
        }
    }

    @Test
    void tellsTheReasonBeforeTheHandlerHearsOfIt() {
        RfcDecoder decoder = RfcDecoder.of(false);
        decoder.log.throwing = true;
        ByteBuffer input = ByteBuffer.wrap(Buffers.concat(new RfcPeer(false).frame(0x88, ""), new byte[3]));
        assertThrows(FrameLog.Thrown.class, () -> decoder.decode(input));
        assertEquals("1005 ", decoder.received());
        assertFalse(decoder.isOpen());
        assertFalse(input.hasRemaining(), "what is behind a close frame is discarded");
    }

    @Test
    void refusesWhatItCannotUnmask() {
        byte[] frame = new RfcPeer(true).frame(0x81, "hi");
        for (ByteBuffer input : Buffers.readOnly(frame)) {
            RfcDecoder decoder = RfcDecoder.of(true);
            int from = input.position();
            assertThrows(ReadOnlyBufferException.class, () -> decoder.decode(input));
            assertEquals(from, input.position(), "nothing is consumed");
            decoder.take(frame);
            assertEquals("text<6869>", decoder.log.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnBehindAnExceptionOfTheHandler(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            String expected = RfcDecoder.expected(masked, stream);
            if (expected.contains("!")) {
                return;
            }
            for (int split = 0; split <= stream.length; split++) {
                for (List<ByteBuffer> input : List.of(
                        List.of(ByteBuffer.wrap(Arrays.copyOf(stream, split)), ByteBuffer.wrap(tail(stream, split))),
                        List.of(direct(Arrays.copyOf(stream, split)), direct(tail(stream, split))))) {
                    RfcDecoder decoder = RfcDecoder.of(masked);
                    decoder.log.throwing = true;
                    for (ByteBuffer part : input) {
                        decodeAgainAndAgain(decoder, part);
                    }
                    assertEquals(expected, decoder.log.toString(), name + " split at " + split);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void makesNoEmptyPiecesOfFramesThatAreNotEmpty(boolean masked) {
        RfcPeer peer = new RfcPeer(masked);
        byte[] stream = Buffers.concat(peer.frame(0x81, "abc"), peer.frame(0x02, "de"), peer.frame(0x80, "f"));
        for (int split = 0; split <= stream.length; split++) {
            RfcDecoder decoder = RfcDecoder.of(masked);
            decoder.take(Arrays.copyOf(stream, split)).take(new byte[0]).take(tail(stream, split));
            assertEquals(0, decoder.log.emptyPieces, "split at " + split);
            assertTrue(decoder.log.pieces <= 4, "split at " + split);
        }
        RfcDecoder decoder = RfcDecoder.of(masked);
        decoder.take(Buffers.concat(peer.frame(0x81, ""), peer.frame(0x02, ""), peer.frame(0x80, "")));
        assertEquals(3, decoder.log.emptyPieces, "one piece for each empty frame");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheHeaderOfAWholeFrameOnce(boolean masked) {
        RfcPeer peer = new RfcPeer(masked);
        byte[][] frames = new byte[50][];
        Arrays.setAll(frames, i -> peer.frame(0x82, "abc"));
        for (ByteBuffer input : Buffers.writable(Buffers.concat(frames))) {
            RfcDecoder decoder = RfcDecoder.of(masked);
            decoder.take(input);
            // Speed is a promise too: each header is read once, and from the array if there is one.
            int headers = input.hasArray() ? decoder.headersOfArrays : decoder.headersOfBuffers;
            int others = input.hasArray() ? decoder.headersOfBuffers : decoder.headersOfArrays;
            assertTrue(headers == 50 || headers == 51, input::toString);
            assertTrue(others <= 1, input::toString);
            assertEquals(50, decoder.log.pieces);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x82, 0x81, 0x89, 0x8A})
    void handsOnPiecesOfTheInputItself(int first) {
        byte[] stream = new RfcPeer(false).frame(first, "abc");
        for (ByteBuffer input : Buffers.all(stream)) {
            List<ByteBuffer> seen = new ArrayList<>();
            RfcDecoder decoder = RfcDecoder.of(false);
            decoder.log.watch = seen::add;
            decoder.take(input);
            assertEquals(1, seen.size());
            assertSame(input, seen.get(0), "a copy");
        }
    }

    private static void decodeAgainAndAgain(RfcDecoder decoder, ByteBuffer input) {
        int end = input.limit();
        for (int calls = 0; calls <= end + 1; calls++) {
            try {
                decoder.decode(input);
                assertEquals(end, input.position());
                return;
            } catch (FrameLog.Thrown expected) {
                assertEquals(end, input.limit());
            }
        }
        throw new AssertionError("it does not get on");
    }

    private static byte[] tail(byte[] stream, int from) {
        return Arrays.copyOfRange(stream, from, stream.length);
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
