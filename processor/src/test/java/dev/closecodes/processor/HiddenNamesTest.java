package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of the user's package with the names of types that generated code uses. */
final class HiddenNamesTest {

    /** Everything that changes which types are generated and which types they use. */
    private static final String REGISTRY = """
            extends: [registered]
            platforms: [ktor, apple, litert, windows]
            codes:
              - code: 4001
                name: OLD_CODE
                message: Out of date
                sender: server
                since: "1.0"
                deprecated: {since: "2.0", replacement: NEW_CODE, reason: Use the other one.}
                reasons: {daily: The daily quota.}
                allow: [CC038]
              - {code: 4002, name: NEW_CODE, sender: client, reconnect: resume}
              - {code: 4003, name: LOST, local: true}
            ranges: [{codes: 4100-4199, sender: server, reconnect: never}]
            """;

    /** A word that can be the simple name of a type: a capital, with a small letter after it, and no dot before. */
    private static final Pattern SIMPLE_NAME = Pattern.compile("(?<![\\w.#])[A-Z]\\w*[a-z]\\w*");

    @TempDir
    Path folder;

    private Map<String, String> sourcesWith(String... types) throws IOException {
        RegistryCompilation compilation = RegistryCompilation.withTypes(folder, REGISTRY, types);
        assertEquals(List.of(), compilation.errors(), () -> "with the types " + List.of(types));
        return compilation.sources();
    }

    private static Set<String> simpleNames(Map<String, String> sources) {
        Set<String> names = new TreeSet<>();
        for (String source : sources.values()) {
            Matcher matcher = SIMPLE_NAME.matcher(source);
            while (matcher.find()) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    /** The names are those in the generated sources, so that a name that is used in future is tested too. */
    @Test
    void ofTypesOfJavaLangOneAtATime() throws IOException {
        Map<String, String> usual = sourcesWith();
        List<String> names = simpleNames(usual).stream()
                .filter(HiddenNamesTest::isOfJavaLang)
                .toList();
        assertTrue(names.containsAll(List.of("String", "Math", "Override", "IllegalStateException")), names::toString);
        for (String name : names) {
            Map<String, String> sources = sourcesWith(name);
            assertEquals(usual.keySet(), sources.keySet());
            for (Map.Entry<String, String> source : sources.entrySet()) {
                assertEquals(
                        usual.get(source.getKey()),
                        source.getValue().replace("import java.lang." + name + ";\n", ""),
                        () -> "only what is hidden is different, " + name);
            }
        }
    }

    /** All words of the sources at once: types of the runtime, of the JDK and of JSpecify, and nested types. */
    @Test
    void ofAllOtherTypesAtOnce() throws IOException {
        Set<String> generated = sourcesWith().keySet();
        Set<String> names = simpleNames(sourcesWith());
        names.removeAll(generated);
        assertTrue(
                names.containsAll(List.of("Lookup", "Decoder", "Role", "Nullable", "Generated", "ByteBuffer", "Set")),
                names::toString);
        assertEquals(generated, sourcesWith(names.toArray(String[]::new)).keySet());
    }
}
