package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests {@link Utf8#check} where it checks eight bytes at once: at every alignment, at every index of texts of up to
 * 300 bytes, and in all kinds of buffers.
 */
final class Utf8AlignmentTest {

    private static final ByteBuffer DIRECT = ByteBuffer.allocateDirect(1024);

    private static final List<String> NEIGHBOURS =
            List.of("abcdefghijklmnopqrst", "\u20AC\u00E9\uD83D\uDE00\u00DF\u0939\u0940\uFFFD");

    @Test
    void checksSequencesAtEveryAlignmentAndSplit() {
        for (String neighbour : NEIGHBOURS) {
            byte[] text = neighbour.getBytes(StandardCharsets.UTF_8);
            for (byte[] sequence : Utf8Sequences.edges()) {
                for (int lead = 0; lead <= 16; lead++) {
                    byte[] bytes = Buffers.concat("a".repeat(lead).getBytes(StandardCharsets.UTF_8), sequence, text);
                    check(bytes, 0, bytes.length);
                    check(bytes, lead, lead + sequence.length);
                    checkSplits(Buffers.concat(text, bytes), text.length + lead);
                }
            }
        }
    }

    @Test
    void findsOneInvalidByteAnywhereInALongText() {
        for (int length = 1; length <= 300; length++) {
            byte[] bytes = new byte[length];
            Arrays.fill(bytes, (byte) 'a');
            check(bytes, 0, length);
            for (int at = 0; at < length; at++) {
                for (int invalid : new int[] {0x80, 0xC2, 0xFF}) {
                    bytes[at] = (byte) invalid;
                    check(bytes, 0, length);
                }
                bytes[at] = 'a';
            }
        }
    }

    @Test
    void acceptsOneNonAsciiCharacterAnywhereInALongText() {
        for (String nonAscii : List.of("\u00E9", "\u20AC", "\uD83D\uDE00")) {
            for (int length = 1; length <= 200; length++) {
                for (int at = 0; at < length; at++) {
                    byte[] bytes =
                            ("a".repeat(at) + nonAscii + "z".repeat(length - at - 1)).getBytes(StandardCharsets.UTF_8);
                    assertEquals(Utf8.COMPLETE, Utf8.check(Utf8.COMPLETE, bytes, 0, bytes.length));
                }
            }
        }
    }

    @Test
    void checksNoBytesOutsideThePiece() {
        for (int length = 0; length <= 80; length++) {
            byte[] text = "\u20ACa".repeat(20).substring(0, length / 2).getBytes(StandardCharsets.UTF_8);
            for (ByteBuffer buffer : Buffers.all(text)) {
                int state = Utf8.check(Utf8.COMPLETE, buffer, buffer.position(), buffer.limit());
                assertEquals(Utf8.COMPLETE, state, buffer::toString);
            }
        }
    }

    @Test
    void hasTheSameResultInAllKindsOfBuffers() {
        byte[] ascii = "x".repeat(70).getBytes(StandardCharsets.UTF_8);
        for (byte[] sequence : Utf8Sequences.edges()) {
            byte[] bytes = Buffers.concat(ascii, sequence, ascii);
            int expected = Utf8.check(Utf8.COMPLETE, bytes, 0, bytes.length);
            for (ByteBuffer buffer : Buffers.all(bytes)) {
                var order = buffer.order();
                ByteBuffer before = buffer.duplicate();
                int state = Utf8.check(Utf8.COMPLETE, buffer, buffer.position(), buffer.limit());
                assertEquals(expected, state, buffer::toString);
                // The position is not used: a decoder may have read more than is checked.
                int from = buffer.position();
                buffer.position(buffer.limit());
                assertEquals(expected, Utf8.check(Utf8.COMPLETE, buffer, from, buffer.limit()));
                Buffers.assertSameMarks(before, order, buffer.position(from));
            }
        }
    }

    private static void checkSplits(byte[] bytes, int middle) {
        int whole = Utf8.check(Utf8.COMPLETE, bytes, 0, bytes.length);
        ByteBuffer direct = direct(bytes);
        for (int split = Math.max(0, middle - 1); split <= Math.min(bytes.length, middle + 5); split++) {
            int array = Utf8.check(Utf8.check(Utf8.COMPLETE, bytes, 0, split), bytes, split, bytes.length);
            int buffer = Utf8.check(Utf8.check(Utf8.COMPLETE, direct, 0, split), direct, split, bytes.length);
            if (array != whole || buffer != whole) {
                assertEquals(whole, array, Utf8Sequences.hex(bytes));
                assertEquals(whole, buffer, Utf8Sequences.hex(bytes));
            }
        }
    }

    private static void check(byte[] bytes, int from, int to) {
        Utf8Grammar.Verdict expected = Utf8Grammar.verdict(bytes, from, to);
        Utf8Grammar.Verdict array = Utf8Grammar.of(Utf8.check(Utf8.COMPLETE, bytes, from, to));
        Utf8Grammar.Verdict buffer = Utf8Grammar.of(Utf8.check(Utf8.COMPLETE, direct(bytes), from, to));
        if (array != expected || buffer != expected) {
            assertEquals(expected, array, Utf8Sequences.hex(bytes));
            assertEquals(expected, buffer, Utf8Sequences.hex(bytes));
        }
    }

    private static ByteBuffer direct(byte[] bytes) {
        return DIRECT.clear().put(bytes).flip();
    }
}
