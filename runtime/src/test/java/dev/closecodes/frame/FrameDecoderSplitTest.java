package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that are split at every byte, in buffers of every kind, against a reading of the whole stream. */
final class FrameDecoderSplitTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsAllThatIsKnownAfterEachByte(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            RfcDecoder array = RfcDecoder.of(masked);
            RfcDecoder direct = RfcDecoder.of(masked);
            for (int i = 0; i < stream.length; i++) {
                array.take(new byte[] {stream[i]});
                direct.take(ByteBuffer.allocateDirect(1).put(0, stream[i]));
                String expected = RfcDecoder.expected(masked, Arrays.copyOf(stream, i + 1));
                int bytes = i + 1;
                assertEquals(expected, array.log.toString(), () -> name + ", the first " + bytes);
                assertEquals(expected, direct.log.toString(), () -> name + ", the first " + bytes);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsTheSameWhereverTheStreamIsSplitInTwoAndThree(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            String expected = RfcDecoder.expected(masked, stream);
            for (int first = 0; first <= stream.length; first++) {
                for (int second = first; second <= Math.min(stream.length, first + 20); second++) {
                    RfcDecoder decoder = RfcDecoder.of(masked);
                    decoder.take(Arrays.copyOf(stream, first));
                    decoder.take(Arrays.copyOfRange(stream, first, second));
                    decoder.take(Arrays.copyOfRange(stream, second, stream.length));
                    assertSame(expected, decoder, name + " split at " + first + " and " + second);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsBuffersOfEveryKindAndNothingAroundThem(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            String expected = RfcDecoder.expected(masked, stream);
            for (int split = 0; split <= stream.length; split += 1 + split / 30) {
                byte[] head = Arrays.copyOf(stream, split);
                byte[] tail = Arrays.copyOfRange(stream, split, stream.length);
                var heads = masked ? Buffers.writable(head) : Buffers.all(head);
                var tails = masked ? Buffers.writable(tail) : Buffers.all(tail);
                for (int i = 0; i < heads.size(); i++) {
                    RfcDecoder decoder = RfcDecoder.of(masked);
                    takeInPlace(decoder, heads.get(i));
                    takeInPlace(decoder, tails.get((i + split) % tails.size()));
                    assertSame(expected, decoder, name + " split at " + split + ", " + heads.get(i));
                }
            }
        });
    }

    private static void takeInPlace(RfcDecoder decoder, ByteBuffer buffer) {
        ByteOrder order = buffer.order();
        byte[] before = Buffers.whole(buffer);
        int from = buffer.position();
        int to = buffer.limit();
        decoder.take(buffer);
        assertEquals(order, buffer.order(), "byte order");
        byte[] after = Buffers.whole(buffer);
        assertEquals(-1, Arrays.mismatch(Arrays.copyOf(before, from), Arrays.copyOf(after, from)));
        assertTrue(Arrays.equals(before, to, before.length, after, to, after.length), "behind the limit");
    }

    /** Of a text that breaks off, the bytes just before the bad one may have been told or not. */
    private static void assertSame(String expected, RfcDecoder decoder, String message) {
        String actual = decoder.log.toString();
        if (expected.endsWith("!1007")) {
            assertTrue(actual.endsWith("!1007"), () -> message + ": " + actual);
            String told = actual.substring(0, actual.length() - 5);
            assertTrue(expected.startsWith(told), () -> message + ": " + actual + ", not " + expected);
        } else {
            assertEquals(expected, actual, message);
        }
    }
}
