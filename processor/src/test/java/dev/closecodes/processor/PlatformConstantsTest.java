package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated constants against the facts of spec's tests, which the generator does not read. */
final class PlatformConstantsTest {

    private static final Path FACTS = Path.of("../spec/src/test/resources/dev/closecodes/spec/platform-facts.csv");

    private static ClassLoader classes = ClassLoader.getSystemClassLoader();

    @BeforeAll
    static void compileAllPlatforms(@TempDir Path folder) throws IOException {
        classes = RegistryCompilation.of(folder, "platforms: " + platforms().toList() + "\n")
                .classes();
    }

    /** Returns the rows of a platform in its newest version, which is the last one in the file. */
    private static List<List<String>> facts(String platform) throws IOException {
        List<List<String>> rows =
                facts().stream().filter(fact -> fact.get(0).equals(platform)).toList();
        String newest = rows.get(rows.size() - 1).get(1);
        return rows.stream().filter(fact -> fact.get(1).equals(newest)).toList();
    }

    private static List<List<String>> facts() throws IOException {
        return Files.readAllLines(FACTS).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("platform,"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    static Stream<String> platforms() throws IOException {
        return facts().stream().map(fact -> fact.get(0)).distinct();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void areExactlyThoseOfThePlatform(String platform) throws IOException, ReflectiveOperationException {
        TreeSet<String> expected = new TreeSet<>();
        for (List<String> fact : facts(platform)) {
            expected.add(fact.get(2) + "=" + fact.get(3) + (fact.get(4).equals("yes") ? " deprecated" : ""));
        }
        TreeSet<String> generated = new TreeSet<>();
        Class<?> type = platformType(platform);
        for (Object constant : type.getEnumConstants()) {
            String name = (String) type.getMethod("alias").invoke(constant);
            boolean deprecated = type.getField(name).isAnnotationPresent(Deprecated.class);
            generated.add(name + "=" + type.getMethod("code").invoke(constant) + (deprecated ? " deprecated" : ""));
        }
        assertEquals(String.join("\n", expected), String.join("\n", generated));
    }

    @Test
    void aDeprecatedNameIsNotWhatANumberIsCalled() throws ReflectiveOperationException {
        Class<?> ktor = platformType("ktor");
        assertEquals(
                "INTERNAL_ERROR",
                String.valueOf(ktor.getMethod("byCode", int.class).invoke(null, 1011)));
        assertEquals(
                "CLOSED_ABNORMALLY",
                String.valueOf(ktor.getMethod("byCode", int.class).invoke(null, 1006)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rulesBroken", "policyViolation"})
    void anAliasIsWhatANumberIsCalled(String alias, @TempDir Path folder)
            throws IOException, ReflectiveOperationException {
        ClassLoader withAlias = RegistryCompilation.of(
                        folder,
                        "platforms: [apple]\ncodes: [{code: 1008, name: POLICY_VIOLATION, aliases: {apple: " + alias
                                + "}}]\n")
                .classes();
        Class<?> apple = withAlias.loadClass("com.example.chat.AppleCloseCode");
        assertEquals(alias, String.valueOf(apple.getMethod("byCode", int.class).invoke(null, 1008)));
        Class<?> closeCode = withAlias.loadClass("com.example.chat.CloseCode");
        assertEquals(
                alias,
                String.valueOf(closeCode
                        .getMethod("toApple")
                        .invoke(closeCode.getField("POLICY_VIOLATION").get(null))));
        assertEquals(
                1008,
                apple.getMethod("code").invoke(apple.getField("policyViolation").get(null)));
    }

    /** A platform may have a name for the highest number, which is not the name of the code with that number. */
    @Test
    void aSentinelIsNotWhatACodeIsCalled(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Files.writeString(folder.resolve("max.yaml"), """
                platform: max
                title: Max
                language: C
                type: max_code
                raw-type: int
                source: max.h
                names: [{name: MAX_CODE, code: 4999, sentinel: The highest code.}]
                """);
        Class<?> max = RegistryCompilation.of(folder, "platforms: [max.yaml]\ncodes: [{code: 4999, name: LAST}]\n")
                .classes()
                .loadClass("com.example.chat.MaxCloseCode");
        assertEquals("LAST", String.valueOf(max.getMethod("byCode", int.class).invoke(null, 4999)));
    }

    private static Class<?> platformType(String platform) throws ReflectiveOperationException {
        StringBuilder name = new StringBuilder("com.example.chat.");
        for (String word : platform.split("-", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return classes.loadClass(name.append("CloseCode").toString());
    }
}
