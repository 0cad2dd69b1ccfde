package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Fuzzes {@link Utf8} and {@link Masking}. The first bytes of an input say where its payload begins and where it is
 * split.
 */
final class FuzzKernelsTest {

    /** Compares with the JDK's strict decoder. */
    @FuzzTest(maxDuration = "1m")
    void utf8(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] text = Arrays.copyOfRange(input, 1, input.length);
        ByteBuffer direct = ByteBuffer.allocateDirect(text.length).put(text);
        int cut = (input[0] & 0xFF) % (text.length + 1);
        boolean valid = isUtf8(text);
        assertEquals(valid, Utf8.check(Utf8.COMPLETE, text, 0, text.length) == Utf8.COMPLETE);
        assertEquals(valid, Utf8.check(Utf8.COMPLETE, direct, 0, text.length) == Utf8.COMPLETE);
        int half = Utf8.check(Utf8.COMPLETE, text, 0, cut);
        assertEquals(valid, Utf8.check(half, text, cut, text.length) == Utf8.COMPLETE, "split at " + cut);
        half = Utf8.check(Utf8.COMPLETE, direct, 0, cut);
        assertEquals(valid, Utf8.check(half, direct, cut, text.length) == Utf8.COMPLETE, "split at " + cut);
        assertEquals(isUtf8(Arrays.copyOf(text, cut)), half == Utf8.COMPLETE, "the first " + cut);
    }

    private static boolean isUtf8(byte[] text) {
        return JdkUtf8.decode(text).isPresent();
    }

    /** Compares with a loop that masks one byte at a time. */
    @FuzzTest(maxDuration = "1m")
    void masking(byte[] input) {
        if (input.length < 6) {
            return;
        }
        int from = 6 + (input[0] & 0xFF) % (input.length - 5);
        int cut = from + (input[1] & 0xFF) % (input.length - from + 1);
        int key = ByteBuffer.wrap(input).getInt(2);
        byte[] expected = input.clone();
        for (int i = from; i < input.length; i++) {
            expected[i] ^= input[2 + (i - from) % 4];
        }
        byte[] whole = input.clone();
        int turned = Masking.mask(whole, from, whole.length, key);
        assertArrayEquals(expected, whole);
        assertEquals(Integer.rotateLeft(key, 8 * ((input.length - from) % 4)), turned);

        byte[] pieces = input.clone();
        Masking.mask(pieces, cut, pieces.length, Masking.mask(pieces, from, cut, key));
        assertArrayEquals(expected, pieces);

        ByteBuffer direct = ByteBuffer.allocateDirect(input.length).put(input);
        Masking.mask(direct, cut, input.length, Masking.mask(direct, from, cut, key));
        assertEquals(ByteBuffer.wrap(expected), direct.flip());
    }
}
