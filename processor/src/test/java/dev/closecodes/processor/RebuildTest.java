package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second compilation, with what the first one left in the output folder. */
final class RebuildTest {

    @TempDir
    Path folder;

    private Path source = Path.of("");
    private Path output = Path.of("");
    private String[] withOutputOnClassPath = {};

    @BeforeEach
    void compileOnce() throws IOException {
        source = Files.writeString(
                folder.resolve("package-info.java"),
                "@dev.closecodes.WebSocketCloseCodes(roles = {dev.closecodes.Role.CLIENT, dev.closecodes.Role.SERVER})"
                        + " package com.example.chat;");
        output = folder.resolve("out");
        withOutputOnClassPath =
                new String[] {"-classpath", System.getProperty("java.class.path") + File.pathSeparator + output};
        assertEquals(List.of(), FolderCompilation.javac(output, List.of(source)).messages());
    }

    @Test
    void writesOverWhatIsThere() throws IOException {
        Files.writeString(output.resolve("com/example/chat/CloseCode.java"), "old");
        FolderCompilation again = FolderCompilation.javac(output, List.of(source));
        assertEquals(List.of(), again.messages());
        assertTrue(again.source("CloseCode").length() > 1000);
    }

    /** JDK-8332297: javac before JDK 23 crashes on the class file of a record that is generated once more. */
    @Test
    void doesNotCrashOnClassFilesThatAreOnTheClassPath() throws IOException {
        FolderCompilation again = FolderCompilation.javac(output, List.of(source), withOutputOnClassPath);
        if (Runtime.version().feature() >= 23) {
            assertEquals(List.of(), again.messages());
        } else {
            assertEquals(1, again.errors().size(), again.errors()::toString);
            assertTrue(
                    again.errors()
                            .get(0)
                            .startsWith("[CC024] com.example.chat: com.example.chat.CloseReason is left over"),
                    again.errors()::toString);
        }
    }

    @Test
    void doesNotTakeTheClassesOfAnotherModuleForItsOwn() throws IOException {
        FolderCompilation tests =
                FolderCompilation.javac(folder.resolve("test"), List.of(source), withOutputOnClassPath);
        assertEquals(
                List.of("[CC018] com.example.chat: com.example.chat.CloseCode, com.example.chat.CloseCodes,"
                        + " com.example.chat.CloseReason, com.example.chat.ClientFrameCodec,"
                        + " com.example.chat.ServerFrameCodec already exist; set a prefix: @WebSocketCloseCodes(value = \"\","
                        + " prefix = \"My\")"),
                tests.errors());
    }

    @Test
    void saysWhatEcjMakesOfThem() throws IOException {
        FolderCompilation again = FolderCompilation.ecj(output, List.of(source), withOutputOnClassPath);
        assertTrue(
                again.errors().get(0).startsWith("[CC024] com.example.chat: com.example.chat.CloseCode already exists"),
                again.errors()::toString);
    }

    @Test
    void writesNothingIfOneTypeIsThereAsASourceAlready() throws IOException {
        List<Path> sources = List.of(source, output.resolve("com/example/chat/CloseReason.java"));
        FolderCompilation again = FolderCompilation.javac(folder.resolve("other"), sources);
        assertTrue(
                again.errors().stream()
                        .anyMatch(error -> error.startsWith(
                                "[CC024] com.example.chat: com.example.chat.CloseReason is among the sources")),
                again.errors()::toString);
        assertTrue(
                again.messages().stream().noneMatch(message -> message.contains("Unclosed")),
                again.messages()::toString);
        assertEquals(Map.of(), again.sources());
    }
}
