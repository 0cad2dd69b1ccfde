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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registries and platforms that come in a jar, by {@code classpath:}. */
final class LibraryRegistryTest {

    @TempDir
    Path folder;

    private Path library = Path.of("");
    private Path source = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        library = LibraryJar.write(
                folder.resolve("library.jar"),
                Map.of(
                        "com/example/base.yaml",
                        "extends: [shared/more.yaml]\ncodes: [{code: 4001, name: BASE}]\n",
                        "com/example/shared/more.yaml",
                        "codes: [{code: 4002, name: MORE}]\n",
                        "com/example/unity.yaml",
                        "platform: unity\ntitle: Unity\nlanguage: C#\ntype: T\nraw-type: int\nsource: S\nnames: []\n",
                        "com/example/broken.yaml",
                        "codes: [{code: 4001, nam: BASE}]\n"));
        source = Files.writeString(
                folder.resolve("package-info.java"),
                "@dev.closecodes.WebSocketCloseCodes(\"codes.yaml\") package com.example.chat;");
    }

    private FolderCompilation compile(String compiler, String registry, String... options) throws IOException {
        Path output = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(output.resolve("codes.yaml"), registry);
        return compiler.equals("ecj")
                ? FolderCompilation.ecj(output, List.of(source), options)
                : FolderCompilation.javac(output, List.of(source), options);
    }

    private String[] onClassPath() {
        return new String[] {"-classpath", System.getProperty("java.class.path") + File.pathSeparator + library};
    }

    @ParameterizedTest
    @ValueSource(strings = {"javac", "ecj"})
    void areFoundOnTheClassPathAndBesideEachOther(String compiler) throws IOException {
        FolderCompilation compilation = compile(compiler, """
                extends: [{registry: 'classpath:com/example/base.yaml', prefix: LIB_}]
                platforms: ['classpath:com/example/unity.yaml']
                """, onClassPath());
        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.source("CloseCode").contains("LIB_BASE(4001)"));
        assertTrue(compilation.source("CloseCode").contains("LIB_MORE(4002)"));
        assertTrue(compilation.source("UnityCloseCode").contains("LIB_MORE(4002)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javac", "ecj"})
    void areNamedInMessagesWithTheirJar(String compiler) throws IOException {
        FolderCompilation compilation =
                compile(compiler, "extends: ['classpath:com/example/broken.yaml']\n", onClassPath());
        assertEquals(
                List.of(
                        "[CC004] com.example.chat library.jar!/com/example/broken.yaml:1:22: a code has no key `nam`; did you"
                                + " mean `name`?"),
                compilation.errors());
    }

    @Test
    void areFoundOnTheProcessorPathInANamedModule() throws IOException {
        Path module = Files.writeString(
                folder.resolve("module-info.java"),
                "module chat { requires dev.closecodes; exports com.example.chat; }");
        Path output = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(output.resolve("codes.yaml"), "extends: ['classpath:com/example/base.yaml']\n");
        FolderCompilation compilation = FolderCompilation.javac(
                output,
                List.of(module, source),
                "--module-path",
                GeneratedModule.runtime().toString(),
                "--processor-path",
                library.toString());
        assertEquals(List.of(), compilation.errors());
        assertTrue(compilation.source("CloseCode").contains("MORE(4002)"));
    }
}
