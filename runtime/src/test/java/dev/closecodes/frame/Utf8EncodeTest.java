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

/** {@link Utf8#length} and {@link Utf8#encode} against the JDK's encoder. */
final class Utf8EncodeTest {

    @Test
    void agreesWithTheJdkOnEveryCharacter() {
        Utf8Oracle.characters().forEach(character -> {
            check(character);
            check("a" + character + "z");
        });
    }

    @Test
    void agreesWithTheJdkOnPairsOfEdges() {
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
    void namesThePlaceOfALoneSurrogate(String lone) {
        for (String before : new String[] {"", "a", "\u20AC", "\uD83D\uDE00"}) {
            var length = assertThrows(IllegalArgumentException.class, () -> Utf8.length(before + lone));
            ByteBuffer target = ByteBuffer.allocate(100);
            var encode = assertThrows(IllegalArgumentException.class, () -> Utf8.encode(before + lone, target));
            String place = "index " + before.length() + ";";
            assertTrue(String.valueOf(length.getMessage()).contains(place), length::toString);
            assertTrue(String.valueOf(encode.getMessage()).contains(place), encode::toString);
            assertArrayEquals(before.getBytes(StandardCharsets.UTF_8), Buffers.remaining(target.flip()));
        }
    }

    @Test
    void overflowsWithoutABrokenByte() {
        byte[] bytes = "a\u00E9\u20AC\uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        for (int room = 0; room < bytes.length; room++) {
            for (ByteBuffer target : Buffers.writable(new byte[room])) {
                byte[] before = Buffers.whole(target);
                int from = target.position();
                assertThrows(BufferOverflowException.class, () -> Utf8.encode("a\u00E9\u20AC\uD83D\uDE00", target));
                int to = target.position();
                assertArrayEquals(
                        Arrays.copyOf(bytes, to - from),
                        Buffers.remaining(target.flip().position(from)));
                target.clear();
                for (int i = to; i < before.length; i++) {
                    assertEquals(before[i], target.get(i), "behind what was written");
                }
            }
        }
    }

    @Test
    void refusesReadOnlyBuffers() {
        ByteBuffer target = ByteBuffer.allocate(9).asReadOnlyBuffer();
        assertThrows(ReadOnlyBufferException.class, () -> Utf8.encode("a", target));
        Utf8.encode("", target);
        assertEquals(0, target.position());
    }

    private static void check(String text) {
        Optional<byte[]> expected = Utf8Oracle.encode(text);
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
