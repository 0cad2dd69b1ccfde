package dev.closecodes.samples.frames.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.closecodes.frame.Masking;
import dev.closecodes.frame.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 as the JDK's strict decoder sees it, and masks as a loop over bytes makes them; the first byte says where. */
final class FuzzKernelsTest {

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
        assertEquals(valid, Utf8.check(half, text, cut, text.length) == Utf8.COMPLETE, "cut at " + cut);
        half = Utf8.check(Utf8.COMPLETE, direct, 0, cut);
        assertEquals(valid, Utf8.check(half, direct, cut, text.length) == Utf8.COMPLETE, "cut at " + cut);
        assertEquals(isUtf8(Arrays.copyOf(text, cut)), half == Utf8.COMPLETE, "the first " + cut);
    }

    static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

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
