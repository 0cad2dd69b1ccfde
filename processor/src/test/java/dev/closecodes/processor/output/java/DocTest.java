package dev.closecodes.processor.output.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DocTest {

    @Test
    void escapesEveryCharacterToHarmlessAscii() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(c -> {
            String html = Doc.text("x" + new String(Character.toChars(c)) + "x");
            assertTrue(
                    html.matches("x([ -~&&[^&<>@*\\\\{}]]|&#[0-9]+;)x"),
                    () -> "U+" + Integer.toHexString(c) + ": " + html);
        });
    }

    @Test
    void replacesSurrogatesAndNoncharacters() {
        assertEquals("&#65533;".repeat(5), Doc.text("\0\ud800\ufdd0\ufdef\uffff"));
    }

    @Test
    void doesNotChangeOrdinaryText() {
        String text = "The server's quota is spent (429); try again / later, \"please\".";
        assertEquals(text, Doc.text(text));
    }

    @Test
    void escapesEndsOfCommentsAndTags() {
        assertEquals(
                "&#42;/ &#92;u002a/ &#123;&#64;link X&#125; &#64;see &#60;b&#62; &#38;amp; a b",
                Doc.text("*/ \\u002a/ {@link X} @see <b> &amp; a\nb"));
    }

    @Test
    void wrapsLongLinesBetweenWordsButNotInsideTags() {
        String doc = Doc.of("word ".repeat(20) + "{@link CloseCode#NORMAL_CLOSURE some words of a label} end.")
                .param("code", "word ".repeat(30) + "end")
                .build()
                .toString();
        List<String> lines = doc.lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.length() <= 105), doc);
        assertTrue(doc.contains("{@link CloseCode#NORMAL_CLOSURE some words of a label}"), doc);
        assertTrue(lines.get(lines.size() - 1).startsWith("    word"), doc);
    }

    @Test
    void usesAnHtmlTagForCodeWithSpecialCharacters() {
        assertEquals("{@code a.b}", Doc.code("a.b"));
        assertEquals("<code>&#64;a</code>", Doc.code("@a"));
    }
}
