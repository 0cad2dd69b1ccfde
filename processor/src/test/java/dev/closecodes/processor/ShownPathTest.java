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

/** Tests the paths in messages: IDEs and terminals link them, and they lead to the file that the user edits. */
final class ShownPathTest {

    private static final String PACKAGE_INFO =
            "@dev.closecodes.WebSocketCloseCodes(\"codes.yaml\") package com.example.chat;";

    private static final String BROKEN = "codes: 4001\n";

    @Test
    void isRelativeToTheWorkingDirectory() {
        Path file = Path.of("src", "main", "resources", "codes.yaml");
        assertEquals(file.toString(), ShownPath.of(file.toAbsolutePath()));
    }

    @Test
    void isAbsoluteOutsideTheWorkingDirectory() {
        Path file = Path.of("").toAbsolutePath().resolveSibling("other-project").resolve("codes.yaml");
        assertEquals(file.toString(), ShownPath.of(file));
    }

    @Test
    void hasNoCharactersThatATerminalInterprets() {
        assertEquals(
                Path.of("a b\\u001B[31m\\u202E\u00e9.yaml").toString(),
                ShownPath.of(Path.of("a b\u001b[31m\u202e\u00e9.yaml")));
    }

    @ParameterizedTest
    @CsvSource({
        "javac, target/classes, target/classes/codes.yaml, src/main/resources/codes.yaml",
        "ecj, target/classes, target/classes/codes.yaml, src/main/resources/codes.yaml",
        "javac, target/classes, target/classes/com/example/chat/codes.yaml,"
                + " src/main/resources/com/example/chat/codes.yaml",
        "javac, target/test-classes, target/test-classes/codes.yaml, src/test/resources/codes.yaml",
        "javac, build/classes/java/main, build/resources/main/codes.yaml, src/main/resources/codes.yaml",
    })
    void isThatOfTheResourceIfABuildToolCopiedIt(
            String compiler, String output, String copy, String resource, @TempDir Path project) throws IOException {
        write(project.resolve(copy), BROKEN);
        Path source = write(project.resolve("src/main/java/com/example/chat/package-info.java"), PACKAGE_INFO);
        assertReportedAt(project.resolve(copy), compile(compiler, project.resolve(output), source));
        write(project.resolve(resource), BROKEN);
        assertReportedAt(project.resolve(resource), compile(compiler, project.resolve(output), source));
    }

    @Test
    void isThatOfTheCopyIfTheResourceDiffers(@TempDir Path project) throws IOException {
        Path copy = write(project.resolve("target/classes/codes.yaml"), BROKEN);
        write(project.resolve("src/main/resources/codes.yaml"), "# edited after it was copied\n" + BROKEN);
        Path source = write(project.resolve("src/main/java/com/example/chat/package-info.java"), PACKAGE_INFO);
        assertReportedAt(copy, compile("javac", project.resolve("target/classes"), source));
    }

    @Test
    void isNotInTheGeneratedCode(@TempDir Path project) throws IOException {
        write(project.resolve("target/classes/codes.yaml"), "extends: [base.yaml]\n");
        write(project.resolve("target/classes/base.yaml"), "codes: [{code: 4001, name: BASE}]\n");
        Path source = write(project.resolve("src/main/java/com/example/chat/package-info.java"), PACKAGE_INFO);
        FolderCompilation compilation = compile("javac", project.resolve("target/classes"), source);
        assertTrue(compilation.source("CloseCode").contains("Defined in {@code base.yaml}"), compilation::toString);
        assertFalse(compilation.sources().toString().contains(project.toString()));
    }

    private static FolderCompilation compile(String compiler, Path output, Path source) throws IOException {
        return compiler.equals("ecj")
                ? FolderCompilation.ecj(output, List.of(source))
                : FolderCompilation.javac(output, List.of(source), "-sourcepath", "");
    }

    private static void assertReportedAt(Path file, FolderCompilation compilation) {
        assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
        assertTrue(
                compilation.errors().get(0).startsWith("[CC006] com.example.chat " + file + ":1:8: "),
                compilation.errors()::toString);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
