package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that mean something to Java or in the generated code: each is refused, or is a constant like any other. */
final class HostileNamesTest {

    /** What Java keeps for itself. */
    private static final List<String> RESERVED = List.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "_");

    /** What Java reserves in some places only. */
    private static final List<String> CONTEXTUAL = List.of(
            "var",
            "record",
            "yield",
            "sealed",
            "permits",
            "when",
            "module",
            "exports",
            "opens",
            "open",
            "requires",
            "uses",
            "provides",
            "to",
            "with",
            "transitive");

    /** What the generated code itself names. */
    private static final List<String> MEMBERS = List.of(
            "values",
            "valueOf",
            "name",
            "ordinal",
            "compareTo",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "describeConstable",
            "wait",
            "notify",
            "code",
            "code_",
            "code2",
            "alias",
            "byCode",
            "of",
            "toCloseCode",
            "toApple",
            "toKtor",
            "description",
            "range",
            "isSendable",
            "isSendableBy",
            "reconnect",
            "isSentinel",
            "index",
            "known",
            "constant",
            "sender",
            "length",
            "$VALUES",
            "serialVersionUID",
            "Lookup",
            "CONSTANTS",
            "String",
            "Object",
            "Enum",
            "Override",
            "Deprecated",
            "System",
            "Math",
            "Class",
            "Integer",
            "CloseCodes",
            "CloseReason",
            "AnyCloseCode",
            "CodeRange",
            "Role",
            "Reconnect",
            "UnnamedCloseCode",
            "KtorCloseCode",
            "WindowsCloseCode",
            "Generated",
            "ClosecodesGenerated",
            "Nullable",
            "NullMarked",
            "SuppressWarnings",
            "IllegalArgumentException",
            "BACKOFF",
            "SERVER",
            "java",
            "dev",
            "com",
            "org",
            "A",
            "T",
            "E",
            "I",
            "$",
            "$L",
            "a$b",
            "__",
            "A_",
            "expired",
            "Expired2",
            "EXPIRED3");

    private static final String PLATFORMS = "platforms: [apple, ktor, litert, windows]\ncodes:\n";

    @TempDir
    Path folder;

    private static String registry(List<String> aliases) {
        return IntStream.range(0, aliases.size())
                .mapToObj(i ->
                        "  - {code: %d, name: C%d, aliases: {apple: '%s'}}\n".formatted(4000 + i, i, aliases.get(i)))
                .collect(Collectors.joining("", PLATFORMS, ""));
    }

    @Test
    void noAliasDoesHarm() throws IOException, ReflectiveOperationException {
        List<String> all = Stream.of(RESERVED, CONTEXTUAL, MEMBERS, List.of("AppleCloseCode", "CloseCode"))
                .flatMap(List::stream)
                .toList();
        // Two that differ in case alone are refused, so that each goes with the others of its kind.
        Set<String> seen = new HashSet<>();
        Map<Boolean, List<String>> batches =
                all.stream().collect(Collectors.partitioningBy(word -> seen.add(word.toLowerCase(Locale.ROOT))));
        Set<String> refused = new TreeSet<>();
        for (List<String> batch : batches.values()) {
            for (String error : RegistryCompilation.of(folder, registry(batch)).errors()) {
                assertTrue(
                        error.startsWith("[CC014] com.example.chat " + folder.resolve("close-codes.yaml") + ":"),
                        error);
                refused.add(batch.get(Integer.parseInt(error.split(":", 3)[1]) - 3));
            }
            List<String> accepted = new ArrayList<>(batch);
            accepted.removeAll(refused);
            assertConstants("AppleCloseCode", numbered(accepted), registry(accepted));
        }
        Set<String> expected = new TreeSet<>(RESERVED);
        expected.add("CloseCode");
        assertEquals(expected, refused);
    }

    @Test
    void noNameOfACodeDoesHarm() throws IOException, ReflectiveOperationException {
        List<String> all = Stream.of(RESERVED, CONTEXTUAL, MEMBERS)
                .flatMap(List::stream)
                .filter(name -> name.matches("[A-Za-z][A-Za-z0-9_]*"))
                .flatMap(name -> Stream.of(
                        name.toUpperCase(Locale.ROOT),
                        name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
        String registry = IntStream.range(0, all.size())
                .mapToObj(
                        i -> "  - {code: %d, name: '%s', aliases: {apple: a%d, ktor: K%d, litert: L%d, windows: W%d}}\n"
                                .formatted(4000 + i, all.get(i), i, i, i, i))
                .collect(Collectors.joining("", PLATFORMS, ""));
        assertConstants("CloseCode", numbered(all), registry);
    }

    private static Map<String, Integer> numbered(List<String> names) {
        return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> 4000 + i));
    }

    private void assertConstants(String type, Map<String, Integer> names, String registry)
            throws IOException, ReflectiveOperationException {
        RegistryCompilation compilation =
                RegistryCompilation.of(folder, registry, "-Xlint:all", "-Xlint:-processing", "-Werror");
        assertEquals(List.of(), compilation.messages());
        Class<?> loaded = compilation.classes().loadClass("com.example.chat." + type);
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            Object constant = loaded.getField(name.getKey()).get(null);
            assertEquals(name.getKey(), ((Enum<?>) constant).name());
            assertEquals(name.getValue(), call(loaded, constant, "code"));
            assertEquals(constant, loaded.getMethod("byCode", int.class).invoke(null, name.getValue()));
            if (type.equals("AppleCloseCode")) {
                assertEquals(name.getKey(), call(loaded, constant, "alias"));
                assertEquals("C" + (name.getValue() - 4000), String.valueOf(call(loaded, constant, "toCloseCode")));
            }
        }
    }

    private static Object call(Class<?> type, Object constant, String method)
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        return type.getMethod(method).invoke(constant);
    }
}
