package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private void deleteFromOutput(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** maven-compiler-plugin before 3.12 deletes class files, but leaves generated sources on the source path. */
    @Test
    void regeneratesSourcesThatAreOnTheSourcePath() throws IOException {
        deleteFromOutput(".class");
        Path reason = output.resolve("com/example/chat/CloseReason.java");
        Files.writeString(reason, Files.readString(reason) + "// old");
        Files.writeString(source, "@dev.closecodes.WebSocketCloseCodes package com.example.chat;");
        FolderCompilation again = FolderCompilation.javac(output, List.of(source), "-sourcepath", output.toString());
        assertEquals(List.of(), again.errors());
        assertTrue(again.succeeded());
        assertFalse(again.source("CloseReason").endsWith("// old"));
        assertTrue(Files.exists(output.resolve("com/example/chat/CloseReason.class")));
        assertFalse(Files.exists(output.resolve("com/example/chat/ServerFrameCodec.class")), "no longer generated");
    }

    @Test
    void saysWhatEcjMakesOfSourcesThatAreOnTheSourcePath() throws IOException {
        deleteFromOutput(".class");
        FolderCompilation again = FolderCompilation.ecj(output, List.of(source), "-sourcepath", output.toString());
        assertEquals(
                List.of("[CC024] com.example.chat: com.example.chat.CloseCode already exists: it is left over from an"
                        + " earlier build, or another processor wrote it; delete the output folder and the folder of"
                        + " the generated sources"),
                again.errors());
    }

    @Test
    void saysWhatEcjMakesOfClassFilesThatReferToMissingTypes() throws IOException {
        deleteFromOutput(".java");
        deleteFromOutput("CloseCode.class");
        FolderCompilation again = FolderCompilation.ecj(output, List.of(source), withOutputOnClassPath);
        assertEquals(1, again.errors().size(), again.errors()::toString);
        String error = again.errors().get(0);
        assertTrue(
                error.startsWith("[CC021] com.example.chat: com.example.chat.CloseCode could not be created; delete"
                        + " the output folder"),
                error);
    }

    @Test
    void reportsAFolderWithTheNameOfASource() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("com/example/chat/CloseReason.java"));
        for (FolderCompilation again : List.of(
                FolderCompilation.javac(other, List.of(source)), FolderCompilation.ecj(other, List.of(source)))) {
            assertTrue(
                    again.errors().stream()
                            .anyMatch(error ->
                                    error.startsWith("[CC021] com.example.chat: ") && error.contains("CloseReason")),
                    again.errors()::toString);
        }
    }

    /** javac itself crashes then. */
    @Test
    void reportsAFolderWithTheNameOfAClassFile() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("com/example/chat/CloseReason.class"));
        assertEquals(
                List.of("[CC021] com.example.chat: com.example.chat.CloseReason could not be written: CloseReason.class"
                        + " in the output folder is a folder; delete it"),
                FolderCompilation.javac(other, List.of(source)).errors());
    }
}
