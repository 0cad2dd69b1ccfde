package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registry files that are edited behind the back of the compiler, as Maven lets happen. */
final class RegistryGuardEndToEndTest {

    private static final String BESIDE = "com/example/chat/";

    @TempDir
    Path project;

    private Path classes = Path.of("");

    @BeforeEach
    void createFolder() throws IOException {
        classes = Files.createDirectories(project.resolve("target/classes"));
    }

    /** Copies the resources, then compiles, as Maven does. */
    private void build(String place) throws IOException {
        write(place + "codes.yaml", "extends: [shared/base.yaml]\nplatforms: [unity.yaml]\n");
        write(place + "shared/base.yaml", "codes: [{code: 4001, name: BASE}]\n");
        write(
                place + "unity.yaml",
                "platform: unity\ntitle: Unity\nlanguage: C#\ntype: T\nraw-type: int\nsource: S\nnames: []\n");
        Path source = Files.writeString(
                project.resolve("package-info.java"),
                "@dev.closecodes.WebSocketCloseCodes(\"codes.yaml\") package com.example.chat;");
        FolderCompilation compilation = FolderCompilation.javac(classes, List.of(source));
        assertTrue(compilation.succeeded(), compilation.messages()::toString);
    }

    private void write(String file, String text) throws IOException {
        Path path = classes.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void edit(String file) throws IOException {
        Files.writeString(classes.resolve(file), "\n", StandardOpenOption.APPEND);
    }

    private void check() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            new GeneratedApi(loader).call("CloseCodes", "requireCurrentRegistry");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", BESIDE})
    void areAsTheyWere(String place) throws IOException {
        build(place);
        assertDoesNotThrow(this::check);
    }

    @ParameterizedTest
    @CsvSource({
        "'', codes.yaml",
        "'', shared/base.yaml",
        "'', unity.yaml",
        BESIDE + ", codes.yaml",
        BESIDE + ", shared/base.yaml",
        BESIDE + ", unity.yaml"
    })
    void areNoticedIfEdited(String place, String file) throws IOException {
        build(place);
        edit(place + file);
        IllegalStateException stale = assertThrows(IllegalStateException.class, this::check);
        assertTrue(String.valueOf(stale.getMessage()).startsWith(place + file + " was edited"), stale::getMessage);
        assertDoesNotThrow(() -> build(place), "compiled anew");
        assertDoesNotThrow(this::check);
    }

    @Test
    void areNoticedIfMissing() throws IOException {
        build("");
        Files.delete(classes.resolve("shared/base.yaml"));
        IllegalStateException missing = assertThrows(IllegalStateException.class, this::check);
        assertTrue(
                String.valueOf(missing.getMessage()).startsWith("shared/base.yaml is not on the class path"),
                missing::getMessage);
    }

    @Test
    void areSeenInsideANamedModule() throws IOException {
        Path module = Files.writeString(
                project.resolve("module-info.java"),
                "module chat { requires dev.closecodes; exports com.example.chat; }");
        Path source = Files.writeString(
                project.resolve("package-info.java"),
                "@dev.closecodes.WebSocketCloseCodes(\"codes.yaml\") package com.example.chat;");
        write(BESIDE + "codes.yaml", "codes: [{code: 4001, name: BASE}]\n");
        FolderCompilation compilation = FolderCompilation.javac(
                classes,
                List.of(module, source),
                "--module-path",
                GeneratedModule.runtime().toString());
        assertEquals(List.of(), compilation.errors());

        ClassLoader loader = GeneratedModule.load("chat", classes);
        GeneratedApi api = new GeneratedApi(loader);
        assertDoesNotThrow(() -> {
            assertEquals("chat", api.type("CloseCodes").getModule().getName());
            assertFalse(api.type("CloseCodes")
                    .getModule()
                    .isOpen("com.example.chat", getClass().getModule()));
            api.call("CloseCodes", "requireCurrentRegistry");
        });
        edit(BESIDE + "codes.yaml");
        GeneratedApi later = new GeneratedApi(GeneratedModule.load("chat", classes));
        IllegalStateException stale =
                assertThrows(IllegalStateException.class, () -> later.call("CloseCodes", "requireCurrentRegistry"));
        assertTrue(String.valueOf(stale.getMessage()).startsWith(BESIDE + "codes.yaml was edited"), stale::getMessage);
    }

    @Test
    void areNotAskedForIfThereAreNone() throws IOException {
        assertFalse(RegistryCompilation.of(List.of(), RegistryCompilation.PROTOCOL_ALONE)
                .source("CloseCodes")
                .contains("requireCurrentRegistry"));
    }
}
