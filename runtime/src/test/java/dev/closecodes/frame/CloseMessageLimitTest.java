package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link CloseMessage#requireSendable} and {@link CloseMessage#truncate} against the JDK's encoder. */
final class CloseMessageLimitTest {

    /** The lowest and the highest character of 1, 2, 3 and 4 bytes each. */
    private static final List<String> EDGES =
            List.of("\0", "\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFF", "\uD800\uDC00", "\uDBFF\uDFFF");

    @Test
    void leavesTwoBytesOfAControlFrameForTheCode() {
        assertEquals(125 - 2, CloseMessage.MAX_BYTES);
    }

    @Test
    void agreesWithTheJdkAtEveryAlignmentAroundTheLimit() throws CharacterCodingException {
        for (String wide : EDGES) {
            for (int before = 0; before <= 126; before++) {
                for (int count = 0; count <= 3; count++) {
                    check("a".repeat(before) + wide.repeat(count));
                    check("a".repeat(before) + wide.repeat(count) + "z");
                }
            }
            for (int lead = 0; lead <= 4; lead++) {
                for (int count = 28; count <= 126; count++) {
                    check("a".repeat(lead) + wide.repeat(count));
                }
            }
        }
    }

    @Test
    void agreesWithTheJdkOnEveryCharacter() throws CharacterCodingException {
        for (String character : Utf8Oracle.characters().toList()) {
            check(character);
            check(character + "z");
            for (int before = 118; before <= 123; before++) {
                check("a".repeat(before) + character);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDC00\uD800", "\uD800\uD800", "\uDFFF\uDFFF"})
    void namesThePlaceOfALoneSurrogate(String lone) throws CharacterCodingException {
        for (String before : List.of("", "a", "\u20AC", "\uD83D\uDE00", "a".repeat(120), "a".repeat(121))) {
            for (String after : List.of("", "z", "\u20AC", "\uD83D\uDE00")) {
                String message = before + lone + after;
                check(message);
                var refused = assertThrows(IllegalArgumentException.class, () -> CloseMessage.requireSendable(message));
                assertTrue(
                        String.valueOf(refused.getMessage()).contains("index " + before.length() + ";"),
                        refused::toString);
                assertFalse(CloseMessage.truncate(message).contains(lone), "a lone surrogate survived");
            }
        }
    }

    @Test
    void pairsAHighSurrogateWithTheLowOneBehindIt() throws CharacterCodingException {
        check("\uD83D\uD83D\uDE00");
        check("\uD83D\uDE00\uDE00");
        check("a".repeat(117) + "\uD83D\uD83D\uDE00");
        check("a".repeat(119) + "\uD83D\uDE00\uDE00");
    }

    @Test
    void saysHowLongAMessageIs() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> CloseMessage.requireSendable("\u20AC".repeat(41) + "a"));
        assertTrue(String.valueOf(refused.getMessage()).contains("124"), refused::toString);
        assertTrue(String.valueOf(refused.getMessage()).contains("123"), refused::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00E9", "\u20AC", "\uD83D\uDE00", "\uDC00"})
    void takesHugeTexts(String character) {
        String huge = character.repeat(5_000_000);
        assertThrows(IllegalArgumentException.class, () -> CloseMessage.requireSendable(huge));
        assertEquals(CloseMessage.truncate(character.repeat(124)), CloseMessage.truncate(huge));
    }

    private static void check(String message) throws CharacterCodingException {
        boolean sendable = Utf8Oracle.encode(message)
                .filter(bytes -> bytes.length <= CloseMessage.MAX_BYTES)
                .isPresent();
        if (sendable) {
            assertSame(message, CloseMessage.requireSendable(message));
            assertEquals(message, CloseMessage.truncate(message));
        } else {
            assertThrows(IllegalArgumentException.class, () -> CloseMessage.requireSendable(message));
            String cut = CloseMessage.truncate(message);
            assertEquals(Utf8Oracle.truncate(message, CloseMessage.MAX_BYTES), cut);
            assertSame(cut, CloseMessage.requireSendable(cut));
        }
    }
}
