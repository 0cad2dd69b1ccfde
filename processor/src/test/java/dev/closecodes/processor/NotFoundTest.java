package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the message about a registry that was not found: it suggests a file that exists, and fits the build tool. */
final class NotFoundTest {

    private static final String BASE = "codes: [{code: 4001, name: BASE}]\n";

    @TempDir
    Path project;

    @ParameterizedTest
    @CsvSource({
        "close-codes.yml, close-codes.yml",
        "com/example/chat/close-codes.yml, close-codes.yml",
        "com/example/game/close-codes.yaml, com/example/game/close-codes.yaml",
        "closecodes.yaml, closecodes.yaml"
    })
    void suggestsTheFileThatIsMeant(String existing, String suggested) throws IOException {
        Path file = write("src/main/resources/" + existing, BASE);
        String error = notFound("target/classes", "close-codes.yaml");
        assertTrue(
                error.startsWith(
                        "[CC001] com.example.chat: the registry `close-codes.yaml` was not found; did you mean `"
                                + suggested + "` (" + file + ")? Otherwise, searched:\n"),
                error);
    }

    @Test
    void suggestsAFileBesideThePackage() throws IOException {
        Path file = write("src/main/java/com/example/chat/close-codes.yml", BASE);
        String error = notFound("target/classes", "close-codes.yaml");
        assertTrue(error.contains("did you mean `close-codes.yml` (" + file + ")? Otherwise"), error);
    }

    @Test
    void suggestsNothingIfNoFileIsSimilar() throws IOException {
        write("src/main/resources/application.yaml", "a: b");
        String error = notFound("target/classes", "close-codes.yaml");
        assertFalse(error.contains("did you mean"), error);
    }

    @Test
    void suggestsAFileOfTheFolderOfTheOption() throws IOException {
        Path file = write("registries/codes.yml", BASE);
        String error = notFound("target/classes", "codes.yaml", "-Aclosecodes.registry=" + file.getParent());
        assertTrue(error.contains("did you mean `codes.yml` (" + file + ")?"), error);
        assertTrue(error.contains("Only the folder of -Aclosecodes.registry is searched"), error);
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, target/classes, false, false",
        "build.gradle.kts, build/classes/java/main, true, false",
        "build.gradle, build/tmp/kapt3/classes/main, false, true",
        "kapt-demo/build.gradle, kapt-demo/build/classes/java/main, true, false"
    })
    void hasAdviceOnlyForTheBuildToolOfTheProject(String file, String output, boolean gradle, boolean kapt)
            throws IOException {
        write(file, "");
        String error = notFound(output, "close-codes.yaml");
        assertEquals(gradle, error.contains("tasks.compileJava"), error);
        assertEquals(kapt, error.contains("kapt {"), error);
        assertTrue(error.contains("Put it in src/main/resources or src/main/resources/com/example/chat."), error);
        assertFalse(error.contains("CLASS_"), error);
    }

    @ParameterizedTest
    @CsvSource({"'shared/bse.yaml', shared/base.yaml", "base.yaml, shared/base.yaml"})
    void suggestsTheFileThatExtendsMeans(String written, String suggested) throws IOException {
        write("target/classes/codes.yaml", "extends: ['" + written + "']\n");
        write("target/classes/shared/base.yaml", BASE);
        String error = notFound("target/classes", "codes.yaml");
        assertTrue(error.contains("`" + written + "` was not found; did you mean `" + suggested + "`?"), error);
    }

    @Test
    void escapesWhatATerminalInterprets() throws IOException {
        String error = notFound("target/classes", "a\\u001b[31m\\r\\u202e.yaml");
        assertTrue(error.contains("source path: a\\u001B[31m\\u000D\\u202E.yaml"), error);
        for (char hidden : new char[] {'\u001b', '\r', '\u202e'}) {
            assertEquals(-1, error.indexOf(hidden), error);
        }
    }

    private String notFound(String output, String registry, String... options) throws IOException {
        Path source = write(
                "src/main/java/com/example/chat/package-info.java",
                "@dev.closecodes.WebSocketCloseCodes(\"" + registry + "\") package com.example.chat;");
        FolderCompilation compilation = FolderCompilation.javac(project.resolve(output), List.of(source), options);
        assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
        return compilation.errors().get(0);
    }

    private Path write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
