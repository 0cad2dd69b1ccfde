package dev.closecodes.samples.echo;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Role;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the rows of the page's table by parsing the HTML. */
final class RegistryTableTest {

    private static final Pattern ROW = Pattern.compile("<tr .*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd] [^>]*>(.*?)</t[hd]>");

    private static List<String> rows() {
        return ROW.matcher(RegistryTable.rows())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String row(int code) {
        return rows().stream()
                .filter(row -> row.contains(" data-code=\"" + code + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the visible text of each cell. */
    private static List<String> cells(int code) {
        return CELL.matcher(row(code))
                .results()
                .map(cell -> unescaped(cell.group(1).replaceAll("<[^>]*>", "")))
                .toList();
    }

    private static String attribute(int code, String name) {
        Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(row(code));
        assertTrue(attribute.find(), name);
        return unescaped(attribute.group(1));
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    @Test
    void everyCodeHasOneRowInOrder() {
        assertEquals(
                Stream.of(CloseCode.values())
                        .map(code -> String.valueOf(code.code()))
                        .toList(),
                IntStream.range(0, rows().size())
                        .mapToObj(i -> rows().get(i).replaceAll("(?s).*? data-code=\"([0-9]+)\".*", "$1"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aRowHasTheDataOfTheRegistry(CloseCode code) {
        List<String> cells = cells(code.code());
        assertEquals(
                List.of(
                        String.valueOf(code.code()),
                        code.name(),
                        code.description(),
                        cells.get(3),
                        cells.get(4),
                        names(Stream.of(KtorCloseCode.values())
                                .filter(name -> CloseCode.byCode(name.code()) == code)
                                .map(KtorCloseCode::alias)),
                        names(Stream.of(AppleCloseCode.values())
                                .filter(name -> CloseCode.byCode(name.code()) == code)
                                .map(AppleCloseCode::alias)),
                        names(Stream.of(LitertCloseCode.values())
                                .filter(name -> CloseCode.byCode(name.code()) == code)
                                .map(LitertCloseCode::alias)),
                        names(Stream.of(WindowsCloseCode.values())
                                .filter(name -> CloseCode.byCode(name.code()) == code)
                                .map(WindowsCloseCode::alias)),
                        "Close with " + code.code()),
                cells);
        assertEquals(code.name(), attribute(code.code(), "data-name"));
        assertEquals(
                code.isSendableBy(Role.SERVER),
                attribute(code.code(), "data-why").isEmpty());
    }

    private static String names(Stream<String> names) {
        String joined = names.collect(joining(", "));
        return joined.isEmpty() ? "no name" : joined;
    }

    @ParameterizedTest
    @CsvSource({
        "1000, both, never",
        "1004, none, never",
        "1006, none, 'after a random, growing delay'",
        "1010, client, never",
        "1012, server, 'after a random, growing delay'",
        "3000, both, with new credentials",
        "4000, server, at once",
    })
    void senderAndAdvice(int code, String sender, String advice) {
        assertEquals(List.of(sender, advice), cells(code).subList(3, 5));
        assertEquals(advice, attribute(code, "data-advice"));
    }

    @ParameterizedTest
    @CsvSource({
        "1004, '1004 RESERVED must not be sent; the allowed codes are 1000-1003, 1007-1014 and 3000-4999'",
        "1006, 1006 ABNORMAL_CLOSURE is only reported inside a program and is never sent",
        "4100, 4100 USER_LEFT is reserved for the client",
    })
    void aCodeThatTheServerMustNotSendHasTheReason(int code, String why) {
        assertEquals(why, attribute(code, "data-why"));
    }

    /** In some browsers a table loses its roles if a style sheet changes its layout. */
    @Test
    void theRolesOfATableAreExplicit() {
        for (String row : rows()) {
            assertEquals("<tr role=\"row\"", row.substring(0, "<tr role=\"row\"".length()));
            assertEquals(1, row.split("<th role=\"rowheader\" ", -1).length - 1, row);
            assertEquals(9, row.split("<td role=\"cell\" ", -1).length - 1, row);
        }
    }

    @Test
    void textIsEscaped() {
        assertEquals(
                "&lt;img src=&quot;x&quot;&gt; &amp;amp; 'so'", RegistryTable.escape("<img src=\"x\"> &amp; 'so'"));
    }
}
