package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
            assertArrayEquals(before.getBytes(StandardCharsets.UTF_8), Buffers.remaining(target.flip()));
        }
    }

    @Test
    void writesOnlyCorrectBytesBeforeAnOverflow() {
        byte[] bytes = "a\u00E9\u20AC\uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        for (int space = 0; space < bytes.length; space++) {
            for (ByteBuffer target : Buffers.writable(new byte[space])) {
                byte[] before = Buffers.allBytes(target);
                int from = target.position();
                assertThrows(BufferOverflowException.class, () -> Utf8.encode("a\u00E9\u20AC\uD83D\uDE00", target));
                int to = target.position();
                assertArrayEquals(
                        Arrays.copyOf(bytes, to - from),
                        Buffers.remaining(target.flip().position(from)));
                target.clear();
                for (int i = to; i < before.length; i++) {
                    assertEquals(before[i], target.get(i), "after the bytes that were written");
                }
            }
        }
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
        ByteBuffer target = ByteBuffer.allocate(3 * text.length() + 1).position(1);
        if (expected.isEmpty()) {
            assertThrows(IllegalArgumentException.class, () -> Utf8.length(text), RandomSeed::repeat);
            assertThrows(IllegalArgumentException.class, () -> Utf8.encode(text, target), RandomSeed::repeat);
        } else {
            assertEquals(expected.get().length, Utf8.length(text), RandomSeed::repeat);
            Utf8.encode(text, target);
            assertArrayEquals(expected.get(), Buffers.remaining(target.flip().position(1)), RandomSeed::repeat);
        }
    }
}
