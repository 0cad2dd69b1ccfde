package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.internal.CloseMessage;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares {@link CloseMessage#requireSendable} and {@link CloseMessage#truncate} with the encoder of the JDK. */
final class CloseMessageLimitTest {

    /** The lowest and the highest character of 1, 2, 3 and 4 bytes. */
    private static final List<String> EDGES =
            List.of("\0", "\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFF", "\uD800\uDC00", "\uDBFF\uDFFF");

    @Test
    void maximumIsThatOfAControlFrameWithoutTheCode() {
        assertEquals(125 - 2, CloseMessage.MAX_BYTES);
    }

    @Test
    void agreesWithTheJdkOnTextsNearTheLimit() throws CharacterCodingException {
        for (String edge : EDGES) {
            for (int before = 0; before <= 126; before++) {
                for (int count = 0; count <= 3; count++) {
                    check("a".repeat(before) + edge.repeat(count));
                    check("a".repeat(before) + edge.repeat(count) + "z");
                }
            }
            for (int lead = 0; lead <= 4; lead++) {
                for (int count = 28; count <= 126; count++) {
                    check("a".repeat(lead) + edge.repeat(count));
                }
            }
        }
    }

    @Test
    void agreesWithTheJdkOnEveryCharacter() throws CharacterCodingException {
        for (String character : JdkUtf8.characters().toList()) {
            check(character);
            check(character + "z");
            for (int before = 118; before <= 123; before++) {
                check("a".repeat(before) + character);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDC00\uD800", "\uD800\uD800", "\uDFFF\uDFFF"})
    void reportsTheIndexOfAnUnpairedSurrogate(String unpaired) throws CharacterCodingException {
        for (String before : List.of("", "a", "\u20AC", "\uD83D\uDE00", "a".repeat(120), "a".repeat(121))) {
            for (String after : List.of("", "z", "\u20AC", "\uD83D\uDE00")) {
                String message = before + unpaired + after;
                check(message);
                var exception =
                        assertThrows(IllegalArgumentException.class, () -> CloseMessage.requireSendable(message));
                assertTrue(
                        String.valueOf(exception.getMessage()).contains("index " + before.length() + ";"),
                        exception::toString);
                assertFalse(CloseMessage.truncate(message).contains(unpaired), "an unpaired surrogate is left");
            }
        }
    }

    @Test
    void pairsAHighSurrogateWithTheLowSurrogateAfterIt() throws CharacterCodingException {
        check("\uD83D\uD83D\uDE00");
        check("\uD83D\uDE00\uDE00");
        check("a".repeat(117) + "\uD83D\uD83D\uDE00");
        check("a".repeat(119) + "\uD83D\uDE00\uDE00");
    }

    @Test
    void reportsTheLengthAndTheMaximum() {
        var exception = assertThrows(
                IllegalArgumentException.class, () -> CloseMessage.requireSendable("\u20AC".repeat(41) + "a"));
        assertTrue(String.valueOf(exception.getMessage()).contains("124"), exception::toString);
        assertTrue(String.valueOf(exception.getMessage()).contains("123"), exception::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00E9", "\u20AC", "\uD83D\uDE00", "\uDC00"})
    void handlesHugeTexts(String character) {
        String huge = character.repeat(5_000_000);
        assertThrows(IllegalArgumentException.class, () -> CloseMessage.requireSendable(huge));
        assertEquals(CloseMessage.truncate(character.repeat(124)), CloseMessage.truncate(huge));
    }

    private static void check(String message) throws CharacterCodingException {
        boolean sendable = JdkUtf8.encode(message)
                .filter(bytes -> bytes.length <= CloseMessage.MAX_BYTES)
                .isPresent();
        if (sendable) {
            assertSame(message, CloseMessage.requireSendable(message));
            assertEquals(message, CloseMessage.truncate(message));
        } else {
            assertThrows(IllegalArgumentException.class, () -> CloseMessage.requireSendable(message));
            String truncated = CloseMessage.truncate(message);
            assertEquals(JdkUtf8.truncate(message, CloseMessage.MAX_BYTES), truncated);
            assertSame(truncated, CloseMessage.requireSendable(truncated));
        }
    }
}
