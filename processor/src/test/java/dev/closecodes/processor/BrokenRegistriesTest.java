package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each file in {@code src/test/resources/broken} is a registry named after what is wrong with it, and beside it stands
 * what the user is told: these lines and nothing else, from javac and from ECJ. {@code -Dgolden.update=true} writes the
 * lines anew. The files that they refer to are in the folder {@code parts}.
 */
final class BrokenRegistriesTest {

    private static final Path CORPUS = Path.of("src/test/resources/broken");

    static Stream<Path> registries() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("registries")
    void javacTellsAllThatIsWrongAndNothingElse(Path registry) throws IOException {
        RegistryCompilation compilation = RegistryCompilation.of(
                List.of("-Aclosecodes.registry=" + registry.toAbsolutePath()), RegistryCompilation.PACKAGE_INFO);
        Path expected = expectation(registry);
        String told = lines(compilation.errors());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, told);
        }
        assertEquals(Files.readString(expected), told);
    }

    @ParameterizedTest
    @MethodSource("registries")
    void ecjTellsTheSame(Path registry, @TempDir Path folder) throws IOException {
        Path source = Files.writeString(
                folder.resolve("package-info.java"),
                RegistryCompilation.PACKAGE_INFO.getCharContent(true).toString());
        FolderCompilation ecj = FolderCompilation.ecj(
                folder.resolve("out"), List.of(source), "-Aclosecodes.registry=" + registry.toAbsolutePath());
        assertEquals(Files.readString(expectation(registry)), lines(ecj.errors()));
        assertEquals(Map.of(), ecj.sources(), "nothing is generated");
    }

    /** Returns the messages without the folder of the files, which depends on the working directory of the tests. */
    private static String lines(List<String> errors) {
        return String.join("\n", errors)
                        .replace(CORPUS.toAbsolutePath() + File.separator, "")
                        .replace(CORPUS + File.separator, "")
                + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten-mistakes.txt", "ten-mistakes-in-two-files.txt"})
    void tenMistakesAreToldAtOnce(String expected) throws IOException {
        assertEquals(
                10,
                Files.readAllLines(CORPUS.resolve(expected), StandardCharsets.UTF_8)
                        .size());
    }

    /** The lines that the user is told. */
    static Path expectation(Path registry) {
        return registry.resolveSibling(registry.getFileName().toString().replace(".yaml", ".txt"));
    }
}
