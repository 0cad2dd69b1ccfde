package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares {@link Utf8#check} with the grammar of RFC 3629, and that grammar with the decoder of the JDK, on short
 * sequences.
 */
final class Utf8CheckTest {

    @Test
    void theGrammarAgreesWithTheJdk() {
        for (List<byte[]> sequences : List.of(Utf8Sequences.oneAndTwoBytes(), Utf8Sequences.threeAndFourBytes())) {
            for (byte[] bytes : sequences) {
                boolean complete = Utf8Grammar.verdict(bytes, 0, bytes.length) == Utf8Grammar.Verdict.COMPLETE;
                if (JdkUtf8.decode(bytes).isPresent() != complete) {
                    assertEquals(JdkUtf8.decode(bytes).isPresent(), complete, Utf8Sequences.hex(bytes));
                }
            }
        }
    }

    @Test
    void failsAtTheFirstInvalidByte() {
        for (List<byte[]> sequences : List.of(Utf8Sequences.oneAndTwoBytes(), Utf8Sequences.threeAndFourBytes())) {
            sequences.forEach(Utf8CheckTest::checkEachStart);
        }
    }

    @Test
    void checksSequencesInTwoPieces() {
        for (List<byte[]> sequences : List.of(Utf8Sequences.oneAndTwoBytes(), Utf8Sequences.threeAndFourBytes())) {
            for (byte[] bytes : sequences) {
                int whole = Utf8.check(Utf8.COMPLETE, bytes, 0, bytes.length);
                for (int split = 0; split <= bytes.length; split++) {
                    int state = Utf8.check(Utf8.COMPLETE, bytes, 0, split);
                    assertState(whole, Utf8.check(state, bytes, split, bytes.length), bytes);
                }
            }
        }
    }

    @Test
    void staysMalformed() {
        byte[] text = new byte[100];
        for (int length = 0; length <= text.length; length++) {
            assertEquals(Utf8.MALFORMED, Utf8.check(Utf8.MALFORMED, text, 0, length));
            assertEquals(Utf8.MALFORMED, Utf8.check(Utf8.MALFORMED, ByteBuffer.allocateDirect(text.length), 0, length));
        }
    }

    @Test
    void keepsTheStateIfThePieceIsEmpty() {
        byte[] euro = {(byte) 0xE2, (byte) 0x82};
        int inside = Utf8.check(Utf8.COMPLETE, euro, 0, 2);
        for (int at = 0; at <= 2; at++) {
            assertEquals(inside, Utf8.check(inside, euro, at, at));
            assertEquals(Utf8.COMPLETE, Utf8.check(Utf8.COMPLETE, ByteBuffer.allocateDirect(2), at, at));
        }
    }

    @Test
    void rejectsRangesOutOfBounds() {
        byte[] bytes = new byte[10];
        for (int[] range : new int[][] {{-1, 5}, {0, 11}, {6, 5}, {11, 11}, {Integer.MAX_VALUE, Integer.MIN_VALUE}}) {
            assertThrows(IndexOutOfBoundsException.class, () -> Utf8.check(Utf8.COMPLETE, bytes, range[0], range[1]));
            for (ByteBuffer buffer : List.of(ByteBuffer.allocate(20), ByteBuffer.allocateDirect(20))) {
                buffer.limit(10);
                assertThrows(
                        IndexOutOfBoundsException.class, () -> Utf8.check(Utf8.COMPLETE, buffer, range[0], range[1]));
            }
        }
    }

    private static void checkEachStart(byte[] bytes) {
        for (int length = 0; length <= bytes.length; length++) {
            Utf8Grammar.Verdict expected = Utf8Grammar.verdict(bytes, 0, length);
            Utf8Grammar.Verdict actual = Utf8Grammar.of(Utf8.check(Utf8.COMPLETE, bytes, 0, length));
            if (expected != actual) {
                assertEquals(expected, actual, Utf8Sequences.hex(bytes) + ", first " + length + " bytes");
            }
        }
    }

    private static void assertState(int expected, int actual, byte[] bytes) {
        if (expected != actual) {
            assertEquals(expected, actual, Utf8Sequences.hex(bytes));
        }
    }
}
