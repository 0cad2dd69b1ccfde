package dev.closecodes.processor.yaml;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.diagnostic.Problems;
import dev.closecodes.processor.diagnostic.TextPositions;
import dev.closecodes.processor.yaml.YamlNode.Mapping;
import dev.closecodes.processor.yaml.YamlNode.Scalar;
import dev.closecodes.processor.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How YAML is read. The files in {@code src/test/resources/broken} test what is refused. */
final class YamlReaderTest {

    private static String read(String text) {
        Problems problems = new Problems();
        String read = YamlReader.read("test.yaml", text, problems)
                .map(YamlReaderTest::describe)
                .orElse("");
        assertEquals("[]", problems.inOrder().toString());
        return read;
    }

    private static String describe(YamlNode node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(YamlReaderTest::describe).collect(joining(", ", "[", "]"));
        }
        return node instanceof Mapping mapping
                ? mapping.entries().stream()
                        .map(entry -> entry.key().value() + " = " + describe(entry.value()))
                        .collect(joining(", ", "{", "}"))
                : describe((Scalar) node);
    }

    private static String describe(Scalar scalar) {
        return scalar.kind().name().toLowerCase(Locale.ROOT) + " " + scalar.text();
    }

    /** YAML 1.1, which some tools still use, does not read all of these as text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "no",
                "yes",
                "on",
                "Off",
                "y",
                "n",
                "nUll",
                "tRUE",
                "1:30",
                "190:20:30",
                "2026-11-20",
                "1_000",
                "0b11",
                "2.3.1",
                "4100-4110",
                "=",
                "+",
                ".",
                "-x",
                ":x",
                "?x",
                "a#b",
                "it's",
                "50%",
                "R&D",
                "a:b",
                "C:\\docs",
                "1e",
                "0x",
                "0o8",
                "-0x10",
                "5e",
                "e5",
                "--1",
                "+-1",
                ".Inf.",
                "inf",
                "٤٠٠١",
                "a b",
                "x]",
                "1.e",
                "0xG"
            })
    void isText(String scalar) {
        assertEquals("{a = text " + scalar + "}", read("a: " + scalar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "4001", "-0", "99999999999999999999"})
    void isAnInteger(String scalar) {
        assertEquals("{a = integer " + scalar + "}", read("a: " + scalar));
    }

    /** Numbers that people or versions of YAML read differently, and numbers that are not integers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "017", "00", "-01", "+1", "0o17", "0x1F", "0xfa1", "1.0", "1.", ".5", "-.5", "+0.5", "4e3", "4E3",
                "1.5e-3", "1e+3", ".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN"
            })
    void isAnotherNumber(String scalar) {
        assertEquals("{a = number " + scalar + "}", read("a: " + scalar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
    void isNull(String scalar) {
        assertEquals("{a = nothing " + scalar + "}", read("a: " + scalar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "false", "False", "FALSE"})
    void isTrueOrFalse(String scalar) {
        assertEquals("{a = boolean " + scalar + "}", read("a: " + scalar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4001", "true", "null", "~", "", "0x10", "see #42", "a: b", "{x}", "&x", "*x", "!x", "%x"})
    void quotedScalarsAreText(String scalar) {
        assertEquals("{a = text " + scalar + "}", read("a: '" + scalar + "'"));
        assertEquals("{a = text " + scalar + "}", read("a: \"" + scalar + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4001: a       | {4001 = text a}",
                "true: a       | {true = text a}",
                "null: a       | {null = text a}",
                "~: a          | {~ = text a}",
                "'a b': c      | {a b = text c}",
                "a : b         | {a = text b}",
                "? a           | {a = nothing }",
                "{a: , b: }    | {a = nothing , b = nothing }",
                "[a: b, c]     | [{a = text b}, text c]",
                "[a, b, ]      | [text a, text b]",
                "{a: 1, a: 2}  | {a = integer 1, a = integer 2}",
                "{\"a\":1}     | {a = integer 1}",
                "a: b # c      | {a = text b}",
                "a: b #        | {a = text b}",
                "a: 1 #c       | {a = integer 1}",
                "a: 'b' #c     | {a = text b}",
                "a: {b: c} #d  | {a = {b = text c}}",
                "--- {a: b}    | {a = text b}"
            })
    void oneLineIsRead(String line, String expected) {
        assertEquals(expected, read(line));
    }

    @Test
    void textOnSeveralLinesIsRead() {
        assertEquals("{a = text b c d}", read("a: b\n  c\n   d\n"));
        assertEquals("{a = text b c}", read("a: \"b\nc\"\n"));
        assertEquals("{a = text bc}", read("a: \"b\\\n  c\"\n"));
        assertEquals("{a = text b\nc\n}", read("a: |\n  b\n  c\n\n"));
        assertEquals("{a = text b\nc\n\n}", read("a: |+\n  b\n  c\n\n"));
        assertEquals("{a = text b c}", read("a: >-\n  b\n  c\n"));
        assertEquals("{a = text   b\n}", read("a: |2\n    b\n"));
        assertEquals("{a = text b #c\n}", read("a: |\n  b #c\n"));
        assertEquals("{a = {b = integer 1, c = integer 2}}", read("a: {b: 1,\n c: 2\n}\n"));
    }

    @Test
    void spacesAndTabsAtTheEndOfALineAreIgnored() {
        assertEquals("{a = integer 1, b = [integer 2]}", read("a: 1 \t\nb:  \n  - 2  \n \n"));
        assertEquals("{a = [integer 1, integer 2]}", read("a: [\t1,\t\n\t2]\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theLineEndsOfAllSystemsAreRead(String lineEnd) {
        assertEquals("{a = text x y, b = [integer 1]}", read("# c\na: x\n  y\nb:\n  - 1\n".replace("\n", lineEnd)));
    }

    @Test
    void otherSeparatorsDoNotEndALine() {
        assertEquals("{a = text x\u0085y\u2028z\u2029}", read("a: x\u0085y\u2028z\u2029\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ufeff%s", "# c\n%s", "---\n%s", "%%YAML 1.2\n---\n%s", "\n\n%s", "%s...\n", "%s...\n# c\n"})
    void aDocumentMayHaveMarkersAndCommentsAroundIt(String frame) {
        assertEquals("{a = integer 1}", read(frame.formatted("a: 1\n")));
    }

    @Test
    void escapesAreRead() {
        assertEquals(
                "{a = text \0\t\u001b\u0085é\ud83d\ude00\\\"}", read("a: \"\\0\\t\\e\\N\\xe9\\U0001F600\\\\\\\"\""));
        assertEquals(
                "{a = text \ud83d\ude00 \ud800}",
                read("a: \"\\ud83d\\ude00 \\ud800\""),
                "unpaired surrogates are kept");
        assertEquals("{a = text \\n}", read("a: '\\n'"));
    }

    @Test
    void columnsCountCodePoints() {
        Problems problems = new Problems();
        YamlReader.read("test.yaml", "\ufeff# \ud83d\ude00\ra: {\ud83d\ude00: &x 1}", problems);
        assertEquals(
                "test.yaml:2:8", problems.inOrder().get(0).place().orElseThrow().toString());
        Problems cut = new Problems();
        YamlReader.read("test.yaml", "\ud83d\ude00: \ud83d\ude00 #1", cut);
        assertEquals("test.yaml:1:6", cut.inOrder().get(0).place().orElseThrow().toString());
    }

    @Test
    void twentyLevelsAreReadAndNoMore() {
        String nineteen = "[".repeat(19) + "a" + "]".repeat(19);
        assertEquals(nineteen.replace("a", "text a"), read(nineteen));
        Problems problems = new Problems();
        YamlReader.read("test.yaml", "[" + nineteen + "]", problems);
        assertEquals(1, problems.inOrder().size());
    }

    /** The parser reads the text in blocks. A character of two UTF-16 units may be at any position in them. */
    @Test
    void readsACharacterOfTwoUnitsAtEveryPosition() {
        String rest = "\n- code: 4001\n  description: \ud83d\ude80 off\n  name: A";
        for (int before = 0; before < 4200; before++) {
            String text = "#" + "x".repeat(before) + "\ud83d\ude80" + rest;
            Problems problems = new Problems();
            Optional<YamlNode> read = YamlReader.read("test.yaml", text, problems);
            assertEquals(List.of(), problems.inOrder(), before + " characters before the emoji");
            assertEquals(
                    "[{code = integer 4001, description = text \ud83d\ude80 off, name = text A}]",
                    describe(read.orElseThrow()));
            Mapping code = (Mapping) ((Sequence) read.orElseThrow()).items().get(0);
            assertEquals("test.yaml:3:16", code.entries().get(1).value().place().toString());
        }
    }

    /** Some editors leave the indentation on a line without text. */
    @Test
    void tabsAreAllowedOnBlankLines() {
        assertEquals("{a = text b, c = text d}", read("a: b\n\t\nc: d\n\t\n"));
    }

    @Test
    void aBugOfTheParserIsReportedWithoutItsException() {
        YamlError error = YamlError.of(
                new IndexOutOfBoundsException("Range [1025, 1026)"), "a: b", new TextPositions("test.yaml", "a: b"));
        assertEquals(
                "the YAML parser of closecodes cannot read this file; please report this bug, with the file",
                error.text());
    }
}
