package dev.closecodes.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuoteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code              | `code`",
                "SESIÓN ß 你好 😀  | `SESIÓN ß 你好 😀`",
                "сессия            | `сессия`",
                "εποχή             | `εποχή`"
            })
    void ordinaryTextIsNotChanged(String text, String quoted) {
        assertEquals(quoted, Quote.of(text));
    }

    @Test
    void invisibleCharactersAreEscaped() {
        assertEquals(
                "`a\\u200B\\u00A0\\u202E\\uFEFF\\u0000\\u000A\\u001Bb`",
                Quote.of("a\u200b\u00a0\u202e\ufeff\0\n\u001bb"));
        assertEquals("`\\uD800\\uE000\\uDB40\\uDC41`", Quote.of("\ud800\ue000\udb40\udc41"));
    }

    @Test
    void visibleTextIsNeitherQuotedNorCut() {
        String text = "`code` сodes ".repeat(20);
        assertEquals(text + "\\u001B[31m\\u202E\\u000A", Quote.visible(text + "\u001b[31m\u202e\n"));
    }

    @Test
    void charactersThatLookLikeLatinLettersAreEscaped() {
        assertEquals("`\\u0441\\u043Edes`", Quote.of("\u0441\u043edes"));
        assertEquals("`\\u0391PPLE`", Quote.of("\u0391PPLE"));
        assertEquals("`e\\u0301`", Quote.of("e\u0301"));
    }

    @Test
    void longTextIsCutBetweenCodePoints() {
        assertEquals("`" + "x".repeat(60) + "`", Quote.of("x".repeat(60)));
        assertEquals("`" + "x".repeat(60) + "...`", Quote.of("x".repeat(61)));
        assertEquals("`x" + "\ud83d\ude00".repeat(30) + "...`", Quote.of("x" + "\ud83d\ude00".repeat(40)));
    }

    @Test
    void aQuoteContainsNothingThatATerminalInterprets() {
        IntStream.rangeClosed(0, 0x3000).forEach(c -> {
            String quote = Quote.of("x" + Character.toString(c));
            assertTrue(
                    quote.chars()
                            .allMatch(unit -> unit == ' '
                                    || !(Character.isISOControl(unit)
                                            || Character.isSpaceChar(unit)
                                            || Character.getType(unit) == Character.FORMAT)),
                    () -> "U+" + Integer.toHexString(c));
        });
    }
}
