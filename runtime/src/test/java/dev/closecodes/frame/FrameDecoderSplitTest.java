package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decodes streams that are split at every byte, in all kinds of buffers. Compares the log with {@link ExpectedLog}. */
final class FrameDecoderSplitTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesOnEachByteWhenItArrives(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            SimpleDecoder array = SimpleDecoder.of(masked);
            SimpleDecoder direct = SimpleDecoder.of(masked);
            for (int i = 0; i < stream.length; i++) {
                array.take(new byte[] {stream[i]});
                direct.take(ByteBuffer.allocateDirect(1).put(0, stream[i]));
                String expected = SimpleDecoder.expected(masked, Arrays.copyOf(stream, i + 1));
                int bytes = i + 1;
                assertEquals(expected, array.log.toString(), () -> name + ", the first " + bytes);
                assertEquals(expected, direct.log.toString(), () -> name + ", the first " + bytes);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesOnTheSameForAllSplitsInTwoAndThree(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            String expected = SimpleDecoder.expected(masked, stream);
            for (int first = 0; first <= stream.length; first++) {
                for (int second = first; second <= Math.min(stream.length, first + 20); second++) {
                    SimpleDecoder decoder = SimpleDecoder.of(masked);
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
    void decodesAllKindsOfBuffersAndChangesNoOtherBytes(boolean masked) {
        FrameStreams.all(masked).forEach((name, stream) -> {
            String expected = SimpleDecoder.expected(masked, stream);
            for (int split = 0; split <= stream.length; split += 1 + split / 30) {
                byte[] head = Arrays.copyOf(stream, split);
                byte[] tail = Arrays.copyOfRange(stream, split, stream.length);
                var heads = masked ? Buffers.writable(head) : Buffers.all(head);
                var tails = masked ? Buffers.writable(tail) : Buffers.all(tail);
                for (int i = 0; i < heads.size(); i++) {
                    SimpleDecoder decoder = SimpleDecoder.of(masked);
                    decodeAndCheckBuffer(decoder, heads.get(i));
                    decodeAndCheckBuffer(decoder, tails.get((i + split) % tails.size()));
                    assertSame(expected, decoder, name + " split at " + split + ", " + heads.get(i));
                }
            }
        });
    }

    private static void decodeAndCheckBuffer(SimpleDecoder decoder, ByteBuffer buffer) {
        ByteOrder order = buffer.order();
        byte[] before = Buffers.allBytes(buffer);
        int from = buffer.position();
        int to = buffer.limit();
        decoder.take(buffer);
        assertEquals(order, buffer.order(), "byte order");
        byte[] after = Buffers.allBytes(buffer);
        assertEquals(-1, Arrays.mismatch(Arrays.copyOf(before, from), Arrays.copyOf(after, from)));
        assertTrue(Arrays.equals(before, to, before.length, after, to, after.length), "after the limit");
    }

    /** The decoder need not pass on the last bytes of a text before the invalid byte. */
    private static void assertSame(String expected, SimpleDecoder decoder, String message) {
        String actual = decoder.log.toString();
        if (expected.endsWith("!1007")) {
            assertTrue(actual.endsWith("!1007"), () -> message + ": " + actual);
            String passedOn = actual.substring(0, actual.length() - 5);
            assertTrue(expected.startsWith(passedOn), () -> message + ": " + actual + ", not " + expected);
        } else {
            assertEquals(expected, actual, message);
        }
    }
}
