package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares {@link Utf8#length} and {@link Utf8#encode} with the encoder of the JDK. */
final class Utf8EncodeTest {

    @Test
    void agreesWithTheJdkOnEveryCharacter() {
        JdkUtf8.characters().forEach(character -> {
            check(character);
            check("a" + character + "z");
        });
    }

    @Test
    void agreesWithTheJdkOnThreeCharactersAtTheEdges() {
        int[] edges = {
            0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF
        };
        for (int first : edges) {
            for (int second : edges) {
                for (int third : edges) {
                    check(Character.toString(first) + Character.toString(second) + Character.toString(third));
                }
            }
        }
    }

    @Test
    void agreesWithTheJdkOnRandomTexts() {
        Random random = RandomSeed.random();
        int[] bounds = {0x80, 0x800, 0x10000, 0x110000};
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(40); left > 0; left--) {
                text.appendCodePoint(random.nextInt(bounds[random.nextInt(4)]));
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDC00\uD800"})
    void reportsTheIndexOfAnUnpairedSurrogate(String unpaired) {
        for (String before : new String[] {"", "a", "\u20AC", "\uD83D\uDE00"}) {
            var length = assertThrows(IllegalArgumentException.class, () -> Utf8.length(before + unpaired));
            ByteBuffer target = ByteBuffer.allocate(100);
            var encode = assertThrows(IllegalArgumentException.class, () -> Utf8.encode(before + unpaired, target));
            String index = "index " + before.length() + ";";
            assertTrue(String.valueOf(length.getMessage()).contains(index), length::toString);
            assertTrue(String.valueOf(encode.getMessage()).contains(index), encode::toString);
            assertEquals(0, target.position());
        }
    }

    @Test
    void writesNothingIfTheBufferIsTooSmall() {
        for (String text : new String[] {"abcd", "a\u00E9\u20AC\uD83D\uDE00"}) {
            for (int space = 0; space < Utf8.length(text); space++) {
                for (ByteBuffer target : Buffers.writable(new byte[space])) {
                    byte[] before = Buffers.allBytes(target);
                    int from = target.position();
                    assertThrows(BufferOverflowException.class, () -> Utf8.encode(text, target));
                    assertEquals(from, target.position());
                    assertArrayEquals(before, Buffers.allBytes(target));
                }
            }
        }
    }

    /** The JDK copies the lowest bytes of ASCII texts. Those of these texts are ASCII, but the texts are not. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0141", "\u0100\u0141", "a\u2041", "\uD841\uDC41"})
    void doesNotTakeTheLowestBytesForAscii(String text) {
        check(text);
    }

    @Test
    void rejectsReadOnlyBuffers() {
        ByteBuffer target = ByteBuffer.allocate(9).asReadOnlyBuffer();
        assertThrows(ReadOnlyBufferException.class, () -> Utf8.encode("a", target));
        Utf8.encode("", target);
        assertEquals(0, target.position());
    }

    private static void check(String text) {
        Optional<byte[]> expected = JdkUtf8.encode(text);
        if (expected.isEmpty()) {
            ByteBuffer target = ByteBuffer.allocate(3 * text.length());
            assertThrows(IllegalArgumentException.class, () -> Utf8.length(text), RandomSeed::repeat);
            assertThrows(IllegalArgumentException.class, () -> Utf8.encode(text, target), RandomSeed::repeat);
        } else {
            assertEquals(expected.get().length, Utf8.length(text), RandomSeed::repeat);
            for (CharSequence same : new CharSequence[] {text, CharBuffer.wrap(text)}) {
                for (ByteBuffer target : Buffers.writable(new byte[expected.get().length])) {
                    int from = target.position();
                    Utf8.encode(same, target);
                    assertArrayEquals(
                            expected.get(), Buffers.remaining(target.flip().position(from)), RandomSeed::repeat);
                }
            }
        }
    }
}
