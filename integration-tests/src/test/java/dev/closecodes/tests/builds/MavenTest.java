package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Maven itself compiles a project, and compiles it again after changes. Before 3.12, its compiler plugin leaves the
 * generated sources of the first build on the source path of the second one.
 */
final class MavenTest {

    /** The versions of maven-compiler-plugin in use, one for each minor version; {@code -Dcompiler-plugins=all}. */
    private static final List<String> ALL =
            List.of("3.8.1", "3.9.0", "3.10.1", "3.11.0", "3.12.1", "3.13.0", "3.14.1", "3.15.0", "3.16.0");

    /** The oldest one, the last one that leaves sources, and the newest one. */
    private static final List<String> USUAL = List.of("3.8.1", "3.11.0", "3.16.0");

    private static final String CHAT = "src/main/java/com/example/chat/";

    @TempDir
    Path project;

    private static List<String> versions() {
        return System.getProperty("compiler-plugins", "").equals("all") ? ALL : USUAL;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void compilesAgainAfterChanges(String version) throws IOException {
        new Build(project).files("maven");
        compile(version);
        assertEquals(List.of("AppleCloseCode.class", "KtorCloseCode.class"), platforms());

        Files.writeString(
                project.resolve(CHAT + "close-codes.yaml"),
                "platforms: [ktor]\ncodes: [{code: 4001, name: FIRST}, {code: 4002, name: SECOND}]\n");
        Path helpers = project.resolve(CHAT + "Helpers.java");
        Files.writeString(helpers, Files.readString(helpers).replace("FIRST", "SECOND"));
        // Maven compares the times of the files.
        Files.setLastModifiedTime(helpers, FileTime.from(Instant.now().plus(1, ChronoUnit.MINUTES)));
        compile(version);
        assertEquals(List.of("KtorCloseCode.class"), platforms());
    }

    private void compile(String version) throws IOException {
        Command.Outcome outcome = new MavenProject(project)
                .run(
                        "-Dcompiler-plugin=" + version,
                        "-Dprocessor=" + Libraries.PROCESSOR,
                        "-Druntime=" + Libraries.jar("closecodes-runtime"),
                        "compiler:compile");
        assertTrue(outcome.succeeded(), outcome::output);
        assertTrue(outcome.output().contains(":" + version + ":compile"), outcome::output);
    }

    private List<String> platforms() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("target/classes/com/example/chat"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+CloseCode\\.class"))
                    .sorted()
                    .toList();
        }
    }
}
