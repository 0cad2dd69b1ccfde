package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.closecodes.internal.CloseMessage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CloseMessagePrintableTest {

    /** Control characters, line breaks, characters that change the direction of writing, and surrogates. */
    private static final Pattern HARMFUL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\x{2028}\\x{2029}\\x{61C}"
            + "\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{D800}-\\x{DFFF}]");

    @Test
    void printsNoHarmfulCharacter() {
        JdkUtf8.characters().forEach(character -> {
            String printed = CloseMessage.printable("a" + character + "z");
            if (HARMFUL.matcher(character).find()) {
                assertEquals("a\\u%04Xz".formatted(character.codePointAt(0)), printed);
            }
            assertFalse(HARMFUL.matcher(printed).find(), printed);
        });
    }

    @Test
    void doesNotChangeLettersDigitsAndMarks() {
        JdkUtf8.characters()
                .filter(character -> Character.isLetterOrDigit(character.codePointAt(0))
                        || Character.getType(character.codePointAt(0)) == Character.NON_SPACING_MARK)
                .forEach(character -> assertEquals(character, CloseMessage.printable(character)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authentication failed.",
                "a \"quoted\" C:/path, 100 % <b>&amp;</b>",
                "d\u00E9j\u00E0 vu, na\u00EFve, \u00DCbergr\u00F6\u00DFe, \u0130stanbul",
                "\u0421\u0435\u0440\u0432\u0435\u0440 \u043F\u0435\u0440\u0435\u0437\u0430\u043F\u0443\u0441\u043A",
                "\u03B4\u03B9\u03B1\u03BA\u03BF\u03C0\u03AE",
                "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
                "\u0938\u0947\u0935\u093E \u0E1A\u0E23\u0E34\u0E01\u0E32\u0E23 \u1019\u103C\u1014\u103A\u1019\u102C",
                "\u63A5\u7D9A\u304C\u9589\u3058\u307E\u3057\u305F \uC5F0\uACB0 \u8FDE\u63A5",
                "e\u0301 \u20AC \u2026 \u2018x\u2019 \u00A0 \uFFFD",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83D\uDE00 \uD83C\uDDEC\uD83C\uDDE7 \uD842\uDFB7",
            })
    void doesNotChangeOrdinaryText(String text) {
        assertEquals(text, CloseMessage.printable(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'bye\r\n2026-01-01 INFO logged in', 'bye\\u000D\\u000A2026-01-01 INFO logged in'",
        "'\t\0\u001B[31m\u007F\u0085\u009B', '\\u0009\\u0000\\u001B[31m\\u007F\\u0085\\u009B'",
        "'\u000B\u000C\u001C\u2028\u2029', '\\u000B\\u000C\\u001C\\u2028\\u2029'",
        "'a\u202Eb\u2066c\u2069\u202C\u200F', 'a\\u202Eb\\u2066c\\u2069\\u202C\\u200F'",
        "'\uFEFFx', '\\uFEFFx'",
        "'\uDB40\uDC41', '\\uDB40\\uDC41'",
    })
    void escapesHarmfulCharacters(String message, String printed) {
        assertEquals(printed, CloseMessage.printable(message));
    }

    /** A text with a backslash does not look like an escaped character. */
    @Test
    void doublesBackslashes() {
        assertEquals("C:\\\\path \\\\u000A\\u000A", CloseMessage.printable("C:\\path \\u000A\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\uD800', '\\uD800'",
        "'\uDFFFz', '\\uDFFFz'",
        "'a\uDBFFz', 'a\\uDBFFz'",
        "'a\uDC00', 'a\\uDC00'",
        "'\uDE00\uD83D', '\\uDE00\\uD83D'",
        "'\uD83D\uD83D\uDE00', '\\uD83D\uD83D\uDE00'",
        "'\uD83D\uDE00\uDE00', '\uD83D\uDE00\\uDE00'",
    })
    void escapesUnpairedSurrogates(String message, String printed) {
        assertEquals(printed, CloseMessage.printable(message));
    }
}
