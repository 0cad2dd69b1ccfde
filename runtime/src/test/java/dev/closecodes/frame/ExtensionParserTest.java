package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.closecodes.ProtocolViolationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the grammar of RFC 6455 section 9.1. */
final class ExtensionParserTest {

    /** Writes the extensions in one form: without spaces and quotes. */
    private static String parse(String... lines) {
        StringBuilder all = new StringBuilder();
        for (Extension extension : ExtensionParser.parse(List.of(lines))) {
            all.append(all.isEmpty() ? "" : ",").append(extension.name());
            for (Extension.Parameter parameter : extension.parameters()) {
                all.append(';').append(parameter.name());
                all.append(parameter.value() == null ? "" : "=" + parameter.value());
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foo | foo",
                "foo, bar; baz=2 | foo,bar;baz=2",
                "foo;bar;baz=2;bar | foo;bar;baz=2;bar",
                "foo ; bar = \"baz\" ,\tquux | foo;bar=baz,quux",
                "foo; bar=\"b\\a\\z\" | foo;bar=baz",
                ",, foo ,, bar, | foo,bar",
                "`` | ``",
                "` , ` | ``",
            })
    void parses(String header, String expected) {
        assertEquals(expected, parse(header));
    }

    @Test
    void tokenMayHaveAllOfItsCharacters() {
        String token = "!#$%&'*+-.^_`|~09azAZ";
        assertEquals(token + ";" + token + "=" + token, parse(token + ";" + token + "=\"" + token + "\""));
    }

    @Test
    void joinsLines() {
        assertEquals("a,b;c,d", parse("a, b;c", "d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo bar",
                "foo;",
                "foo; bar=",
                "foo; =1",
                "; bar",
                "=",
                "foo=1",
                "foo; bar=1 2",
                "foo; bar=\"\"",
                "foo; bar=\"a b\"",
                "foo; bar=\"a\\\"b\"",
                "foo; bar=\"a",
                "foo; bar=\"a\\",
                "foo; bar=\"a\"b",
                "foo; bar=a\"b\"",
                "f\u00F6\u00F6",
                "foo\r\n",
                "foo\u0000",
                "foo@",
                "foo/",
                "foo[",
                "foo{",
                "foo:",
                "foo(",
            })
    void rejects(String header) {
        var violation = assertThrows(ProtocolViolationException.class, () -> parse(header));
        assertEquals(1002, violation.closeCode());
    }

    @Test
    void messageSaysWhereAndDoesNotRepeatTheText() {
        var violation = assertThrows(ProtocolViolationException.class, () -> parse("ok", "foo; bar baz"));
        assertEquals("Sec-WebSocket-Extensions is malformed at index 9 of its value", violation.getMessage());
    }
}
