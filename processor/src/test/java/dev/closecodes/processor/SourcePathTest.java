package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sources of the annotated package that are on the source path, but that were not passed to the compiler. They have no
 * effect. Maven always sets a source path, and can exclude sources.
 */
final class SourcePathTest {

    @TempDir
    Path folder;

    private Path packageInfo = Path.of("");

    @BeforeEach
    void writeAnnotation() throws IOException {
        packageInfo = source("package-info", "@dev.closecodes.WebSocketCloseCodes ");
    }

    private Path source(String name, String text) throws IOException {
        Path file = folder.resolve("src/com/example/chat/" + name + ".java");
        Files.createDirectories(file.getParent());
        return name.equals("package-info")
                ? Files.writeString(file, text + "package com.example.chat;")
                : Files.writeString(file, "package com.example.chat; " + text);
    }

    private FolderCompilation javac(Path... sources) throws IOException {
        return FolderCompilation.javac(
                folder.resolve("out"),
                List.of(sources),
                "-sourcepath",
                folder.resolve("src").toString(),
                "-Xlint:all,-processing",
                "-Werror");
    }

    /** This file was passed to the compiler, which would find its types again under their own names. */
    @Test
    void doesNotCompileTwoTypesOfOneFileTwice() throws IOException {
        Path helpers = source("Helpers", "class Alpha {} class Beta { Alpha alpha; }");
        assertEquals(List.of(), javac(packageInfo, helpers).messages());
    }

    @Test
    void doesNotCompileWhatWasExcluded() throws IOException {
        source("Excluded", "class Excluded {}");
        source("Broken", "class Broken { not Java }");
        source("Helpers", "class Alpha {} class Beta {}");
        assertEquals(List.of(), javac(packageInfo).messages());
    }

    @Test
    void doesNotCompileWhatHasANameOfJavaLang() throws IOException {
        source("Math", "class Math { not Java }");
        source("String", "class String {}");
        FolderCompilation compilation = javac(packageInfo);
        assertEquals(List.of(), compilation.messages());
        assertTrue(compilation.source("CloseCode").contains("import java.lang.String;"));
    }

    @Test
    void findsATypeOfTheUserThatWasNotPassed() throws IOException {
        source("CloseCode", "enum CloseCode {}");
        assertTrue(javac(packageInfo)
                .errors()
                .get(0)
                .startsWith("[CC018] com.example.chat: com.example.chat.CloseCode already exists;"));
    }
}
