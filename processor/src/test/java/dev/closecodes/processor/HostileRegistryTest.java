package dev.closecodes.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A registry is untrusted text: whatever stands in it, the class files are those of the same registry with harmless
 * text, but for the texts themselves, which arrive as they are.
 */
final class HostileRegistryTest {

    private static final JavaFileObject PACKAGE = forSourceString("com.example.chat.package-info", """
            @dev.closecodes.WebSocketCloseCodes(value = "close-codes.yaml", roles = {})
            package com.example.chat;
            """);

    private static final int FIRST_CODE = 4000;

    @TempDir
    Path folder;

    /**
     * A field of the language that holds any text.
     *
     * @param line a line of YAML below a code, with the text for {@code %s}
     * @param maxLength the longest text that is not refused
     * @param isCompiled whether the text is part of the code, not of comments alone
     * @param arriving what the code has of a text
     */
    private record Field(String line, int maxLength, boolean isCompiled, UnaryOperator<String> arriving) {

        List<String> hostile() {
            return HostileText.ALL.stream()
                    .filter(text -> text.length() <= maxLength)
                    .toList();
        }

        String registry(List<String> texts) {
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> "  - code: %d\n    name: C%d\n    %s\n"
                            .formatted(
                                    FIRST_CODE + i, FIRST_CODE + i, line.formatted(HostileText.quoted(texts.get(i)))))
                    .collect(Collectors.joining("", "platforms: [apple, windows]\ncodes:\n", ""));
        }
    }

    private static final Field DESCRIPTION = new Field("description: %s", 1000, true, HostileText::folded);

    static Stream<Field> fields() {
        return Stream.of(
                DESCRIPTION,
                new Field("reasons: {quota: %s}", 1000, true, HostileText::folded),
                new Field("since: %s", 100, true, UnaryOperator.identity()),
                new Field("deprecated: {since: %s}", 100, true, UnaryOperator.identity()),
                new Field("deprecated: {reason: %s}", 1000, false, HostileText::folded));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void onlyTheTextItselfDiffers(Field field) throws IOException {
        List<String> hostile = field.hostile();
        List<String> arriving = hostile.stream().map(field.arriving()).toList();
        assertEquals(arriving, arriving.stream().distinct().toList(), "as distinct as the harmless ones");
        List<String> harmless =
                IntStream.range(0, hostile.size()).mapToObj(i -> "Harmless" + i).toList();
        RegistryCompilation expected = compile("close-codes.yaml", field.registry(harmless));
        assertTextsDiffer(expected, compile("close-codes.yaml", field.registry(hostile)), harmless, arriving);
        Set<String> compiled = shapes(expected).values().stream()
                .flatMap(shape -> shape.texts().stream())
                .collect(Collectors.toSet());
        assertEquals(field.isCompiled(), compiled.containsAll(harmless));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.yaml",
                "*\\.yaml",
                "\\u002a\\u002f class Evil {} \\u002f\\u002a.yaml",
                "*\\u002f.yaml",
                "\"; evil(); \".yaml",
                "{@link System#exit}.yaml",
                "@see.yaml",
                "<script>&amp;.yaml",
                "$L$S$T$.yaml",
                "a\nb\n * @deprecated c.yaml",
                "a\rb\tc\u0001\u001b[31m.yaml",
                " .yaml",
                "\\.yaml",
                "\\u.yaml"
            })
    void theNameOfTheFileChangesNothing(String name) throws IOException {
        String registry = "codes:\n  - {code: 4000, name: A, description: B}\n";
        assertTextsDiffer(
                compile("close-codes.yaml", registry),
                compile(name, registry),
                List.of("close-codes.yaml"),
                List.of(name));
    }

    /** The comparison is not blind: a registry that does say something else gives other class files. */
    @Test
    void whatIsComparedTellsCodeAndTextApart() throws IOException {
        String registry = "codes: [{code: 4000, name: A, description: B, sender: server}]";
        ClassFileShape closeCode = closeCode(registry);
        ClassFileShape text = closeCode(registry.replace("B", "C"));
        ClassFileShape code = closeCode(registry.replace("4000", "4001"));
        assertEquals(closeCode.structure(), text.structure());
        assertNotEquals(closeCode.texts(), text.texts());
        assertNotEquals(closeCode.structure(), code.structure());
    }

    /** As much as the bounds let through: 1,000 codes in 1 MiB. */
    @Test
    void aThousandCodesWithTheWorstTextCompile() throws IOException {
        String text = "*/ \\u002a/ \" {@link <b> &lt; $L ".repeat(40);
        String registry = IntStream.range(0, 1000)
                .mapToObj(i -> "  - {code: %d, name: C%d, description: '%s'}\n"
                        .formatted(FIRST_CODE + i, i, (i + text).substring(0, 990)))
                .collect(Collectors.joining("", "platforms: [ktor, apple, litert, windows]\ncodes:\n", ""));
        assertEquals(
                1000,
                closeCode(registry).texts().stream()
                        .filter(constant -> constant.length() > 980)
                        .distinct()
                        .count());
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        String registry = DESCRIPTION.registry(Collections.nCopies(3, "*/".repeat(50_000)));
        List<String> errors = RegistryCompilation.of(folder, registry).errors();
        assertEquals(3, errors.size());
        assertTrue(errors.stream().allMatch(error -> error.startsWith("[CC022]") && error.length() < 200));
    }

    private ClassFileShape closeCode(String registry) throws IOException {
        return Objects.requireNonNull(
                shapes(compile("close-codes.yaml", registry)).get("com.example.chat.CloseCode"));
    }

    private RegistryCompilation compile(String name, String registry) throws IOException {
        Path file = Files.writeString(folder.resolve(name), registry);
        RegistryCompilation compilation = RegistryCompilation.of(
                List.of(
                        "-Aclosecodes.registry=" + file,
                        "-Xlint:all",
                        "-Xlint:-processing",
                        "-Xdoclint:all,-missing",
                        "-Werror"),
                PACKAGE);
        assertEquals(List.of(), compilation.messages());
        compilation
                .sources()
                .forEach((type, source) ->
                        assertTrue(source.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), type));
        return compilation;
    }

    private static void assertTextsDiffer(
            RegistryCompilation harmless, RegistryCompilation hostile, List<String> before, List<String> after)
            throws IOException {
        Map<String, ClassFileShape> expected = shapes(harmless);
        Map<String, ClassFileShape> actual = shapes(hostile);
        assertEquals(expected.keySet(), actual.keySet());
        assertEquals(harmless.sources().keySet(), hostile.sources().keySet());
        expected.forEach((type, shape) -> {
            ClassFileShape other = Objects.requireNonNull(actual.get(type));
            assertEquals(
                    shape.texts().stream()
                            .filter(HostileRegistryTest::isNoDigest)
                            .map(text -> before.contains(text) ? after.get(before.indexOf(text)) : text)
                            .toList(),
                    other.texts().stream()
                            .filter(HostileRegistryTest::isNoDigest)
                            .toList(),
                    type);
            assertEquals(shape.structure(), other.structure(), type);
        });
    }

    /** Each registry has a SHA-256 of its own. */
    private static boolean isNoDigest(String text) {
        return !text.matches("[0-9a-f]{64}");
    }

    private static Map<String, ClassFileShape> shapes(RegistryCompilation compilation) throws IOException {
        return compilation.classFiles().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> ClassFileShape.of(file.getValue())));
    }
}
