package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.internal.CloseMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CloseMessageDecodeTest {

    /** The limits of every row of table 3-7 of the Unicode standard, and the values just outside of them. */
    private static final int[] LEADS = {
        0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4,
        0xF5, 0xF8, 0xFC, 0xFF
    };

    private static final int[] FOLLOWERS = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xE0, 0xFF};

    @Test
    void agreesWithTheJdkAndTheFrameDecoderOnAllSequencesOfOneAndTwoBytes() {
        for (int first = 0; first <= 0xFF; first++) {
            check(first);
            for (int second = 0; second <= 0xFF; second++) {
                check(first, second);
            }
        }
    }

    @Test
    void agreesWithTheJdkAndTheFrameDecoderOnSequencesOfThreeAndFourBytes() {
        for (int first : LEADS) {
            for (int second : FOLLOWERS) {
                for (int third : FOLLOWERS) {
                    check(first, second, third);
                    check('a', first, second, third);
                    for (int fourth : FOLLOWERS) {
                        check(first, second, third, fourth);
                        check('a', first, second, third, fourth, 'z');
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overlong, C080 C1BF E08080 E09FBF F0808080 F08FBFBF",
        "surrogates, EDA080 EDADBF EDAE80 EDBFBF EDA0BDEDB880",
        "above U+10FFFF, F4908080 F5808080 F7BFBFBF F8888080A0 FC8080808080",
        "incomplete, C2 E2 E282 F0 F09F F09F98 E28241 F09F9841",
        "never at the start of a character, 80 BF 41BF FE FF FFFE",
    })
    void rejectsInvalidUtf8With1007(String why, String sequences) {
        for (String hex : sequences.split(" ", -1)) {
            assertRejected(why, hex);
        }
    }

    private static void assertRejected(String why, String hex) {
        for (String before : List.of("", "61", "E282AC", "61".repeat(100))) {
            for (String after : List.of("", "61", "E282AC")) {
                byte[] bytes = HexFormat.of().parseHex(before + hex + after);
                var violation = assertThrows(
                        ProtocolViolationException.class, () -> CloseMessage.decode(ByteBuffer.wrap(bytes)), why);
                assertEquals(1007, violation.closeCode(), () -> why + ": " + hex);
                assertFalse(String.valueOf(violation.getMessage()).isBlank());
            }
        }
    }

    @Test
    void decodesTheFirstAndLastCharactersOfEachLength() {
        for (int codePoint :
                new int[] {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF}) {
            String character = Character.toString(codePoint);
            assertEquals(character, CloseMessage.decode(StandardCharsets.UTF_8.encode(character)));
        }
    }

    @Test
    void decodesNoBytesAsTheEmptyText() {
        assertEquals("", CloseMessage.decode(ByteBuffer.allocate(0)));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void decodesTheRemainingBytesOfAnyBuffer(ByteBuffer buffer) {
        int limit = buffer.limit();
        assertEquals("caf\u00E9 \u9589 \uD83D\uDE00", CloseMessage.decode(buffer));
        assertEquals(limit, buffer.position(), "the text is consumed");
        assertEquals(limit, buffer.limit());
    }

    @Test
    void doesNotConsumeInvalidUtf8() {
        for (ByteBuffer buffer : Buffers.all(new byte[] {'a', (byte) 0xC3})) {
            ByteBuffer before = buffer.duplicate();
            ByteOrder order = buffer.order();
            assertThrows(ProtocolViolationException.class, () -> CloseMessage.decode(buffer));
            Buffers.assertSameMarks(before, order, buffer);
        }
    }

    static Stream<ByteBuffer> buffers() {
        byte[] text = "caf\u00E9 \u9589 \uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        // The bytes around the text are not UTF-8, so the test fails if one of them is decoded.
        ByteBuffer heap = ByteBuffer.allocate(text.length + 6);
        ByteBuffer direct = ByteBuffer.allocateDirect(text.length + 6);
        return Stream.of(heap, direct).flatMap(whole -> {
            whole.put(new byte[] {-1, -1, -1}).put(text).put(new byte[] {-1, -1, -1});
            whole.position(3).limit(3 + text.length);
            return Stream.of(
                    whole.duplicate(),
                    whole.slice(),
                    whole.asReadOnlyBuffer(),
                    whole.slice().asReadOnlyBuffer(),
                    whole.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        });
    }

    private static void check(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        Optional<String> actual;
        try {
            actual = Optional.of(CloseMessage.decode(ByteBuffer.wrap(bytes)));
        } catch (ProtocolViolationException violation) {
            assertEquals(1007, violation.closeCode());
            actual = Optional.empty();
        }
        assertEquals(JdkUtf8.decode(bytes), actual, () -> HexFormat.of().formatHex(bytes));
        assertEquals(Utf8.check(Utf8.COMPLETE, bytes, 0, bytes.length) == Utf8.COMPLETE, actual.isPresent());
        assertTrue(actual.isEmpty() || CloseMessage.truncate(actual.get()).equals(actual.get()));
    }
}
