package dev.closecodes.processor.output.java;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiteralTest {

    /** Compiles the literals with javac and compares their values with the original texts. */
    @Test
    void stringLiteralHasTheTextAsItsValue(@TempDir Path folder) throws Exception {
        String[] texts = Stream.concat(
                        IntStream.rangeClosed(0, 0xFFFF)
                                .filter(c -> c < 0x800 || c % 251 == 0 || c >= 0xFFF0 || (c & 0xF7FF) == 0xD000)
                                .mapToObj(c -> "" + (char) c),
                        Stream.of("\\u0022", "\\\\u0022", "a\"b\\", "\ud83d\ude00", "\udc00\ud800"))
                .toArray(String[]::new);
        String source = Stream.of(texts)
                .map(Literal::string)
                .collect(Collectors.joining(",\n", "public class C { public static String[] all = {\n", "}; }"));
        assertTrue(source.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
        Path file = Files.writeString(folder.resolve("C.java"), source, StandardCharsets.US_ASCII);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            assertArrayEquals(
                    texts, (String[]) loader.loadClass("C").getField("all").get(null));
        }
    }

    @Test
    void escapesCharactersThatWouldEndTheLiteral() {
        assertEquals("\"a\\\"b\\\\u0022c\\n\"", Literal.string("a\"b\\u0022c\n"));
    }

    @Test
    void writesMasksInGroupsOfDigits() {
        assertEquals("0x0000_7FBF_0000_0000L", Literal.mask(0x7FBF_0000_0000L));
        assertEquals("0xFFFF_FFFF_FFFF_FFFFL", Literal.mask(-1));
        assertEquals("0b1000_0000_0110_0000", Literal.bits(0x8060));
    }

    @Test
    void writesDecimalNumbersInGroupsOfDigits() {
        assertEquals("0", Literal.number(0));
        assertEquals("999", Literal.number(999));
        assertEquals("1_000", Literal.number(1_000));
        assertEquals("65_536", Literal.number(65_536));
        assertEquals("2_147_483_647", Literal.number(Integer.MAX_VALUE));
        assertEquals("2_147_483_648L", Literal.number(Integer.MAX_VALUE + 1L));
        assertEquals("9_223_372_036_854_775_807L", Literal.number(Long.MAX_VALUE));
    }
}
