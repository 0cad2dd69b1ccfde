package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that {@code requireCurrentRegistry} compares files of libraries too, with the real class loaders. */
final class LibraryGuardTest {

    private static final String EDITED =
            " was edited, or its library was replaced, after the code was generated from it;"
                    + " compile again, with Maven: mvn clean compile";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"base.yaml", "com/example/base.yaml"})
    void noticesAnEditedFile(String file) throws IOException {
        Path library = library("before.jar", file, "codes: [{code: 4001, name: BEFORE}]");
        compile("extends: ['classpath:" + file + "']", "-classpath", classPath(library));
        assertDoesNotThrow(() -> check(library));
        Path later = library("after.jar", file, "codes: [{code: 4001, name: AFTER}]");
        assertEquals("classpath:" + file + EDITED, failure(later));
    }

    @Test
    void saysThatTheLibraryIsMissing() throws IOException {
        Path library = library("library.jar", "base.yaml", "reserved: [4001]");
        compile("extends: ['classpath:base.yaml']", "-classpath", classPath(library));
        assertEquals(
                "classpath:base.yaml is not on the class path, so it cannot be compared; add its library to the class path"
                        + " of the tests",
                failure());
    }

    @Test
    void comparesARegistryThatWasFoundInALibrary() throws IOException {
        Path library = library("library.jar", "com/example/chat/codes.yaml", "reserved: [4001]");
        compile(null, "-classpath", classPath(library));
        assertDoesNotThrow(() -> check(library));
        assertEquals(
                "classpath:com/example/chat/codes.yaml" + EDITED,
                failure(library("after.jar", "com/example/chat/codes.yaml", "reserved: [4002]")));
    }

    @Test
    void comparesAFileOfTheProcessorPathOnlyIfItIsOnTheClassPathToo() throws IOException {
        Path library = library("library.jar", "base.yaml", "reserved: [4001]");
        compile("extends: ['classpath:base.yaml']", "-processorpath", library.toString());
        assertDoesNotThrow(() -> check());
        assertDoesNotThrow(() -> check(library));
        assertEquals("classpath:base.yaml" + EDITED, failure(library("after.jar", "base.yaml", "reserved: [4002]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/example/chat/a.yaml", "a.yaml"})
    void tellsTwoFilesOfTheProjectWithOneNameApart(String edited) throws IOException {
        write("com/example/chat/a.yaml", "reserved: [4001]");
        write("a.yaml", "reserved: [4002]");
        write("com/example/chat/codes.yaml", "extends: [a.yaml, 'classpath:a.yaml']");
        compile(null, "-classpath", classPath(classes()));
        assertDoesNotThrow(() -> check());
        write(edited, "reserved: [4003]");
        assertEquals(
                edited
                        + " was edited after the code was generated from it; compile again, with Maven: mvn clean compile",
                failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/example/chat/a.yaml", "a.yaml"})
    void messagesTellThemApartToo(String wrong) throws IOException {
        write("com/example/chat/a.yaml", "reserved: []");
        write("a.yaml", "reserved: []");
        write("com/example/chat/codes.yaml", "extends: [a.yaml, 'classpath:a.yaml']");
        Path file = write(wrong, "cods: []");
        FolderCompilation compilation =
                FolderCompilation.javac(classes(), List.of(packageInfo()), "-classpath", classPath(classes()));
        assertEquals(
                List.of("[CC004] com.example.chat " + file
                        + ":1:1: a registry has no key `cods`; did you mean `codes`?"),
                compilation.errors());
    }

    @Test
    void comparesWhatANamedModuleCanSee() throws IOException {
        Path library = library("library.jar", "base.yaml", "reserved: [4001]");
        write("codes.yaml", "extends: ['classpath:base.yaml']");
        Path module = Files.writeString(
                folder.resolve("module-info.java"),
                "module chat { requires dev.closecodes; exports com.example.chat; }");
        FolderCompilation compilation = FolderCompilation.javac(
                classes(),
                List.of(module, packageInfo()),
                "--module-path",
                GeneratedModule.runtime().toString(),
                "--processor-path",
                library.toString());
        assertEquals(List.of(), compilation.errors());
        GeneratedApi api = new GeneratedApi(GeneratedModule.load("chat", classes()));
        assertDoesNotThrow(() -> api.call("CloseCodes", "requireCurrentRegistry"));
        // The loader of the module finds this file, as it finds a file at the root of any other module.
        write("base.yaml", "reserved: [4002]");
        IllegalStateException stale =
                assertThrows(IllegalStateException.class, () -> api.call("CloseCodes", "requireCurrentRegistry"));
        assertEquals("classpath:base.yaml" + EDITED, stale.getMessage());
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private Path write(String file, String text) throws IOException {
        Path path = classes().resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Path library(String jar, String file, String text) throws IOException {
        return LibraryJar.write(folder.resolve(jar), Map.of(file, text));
    }

    private static String classPath(Path... more) {
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        for (Path entry : more) {
            path.append(File.pathSeparator).append(entry);
        }
        return path.toString();
    }

    private Path packageInfo() throws IOException {
        return Files.writeString(
                folder.resolve("package-info.java"),
                "@dev.closecodes.WebSocketCloseCodes(\"codes.yaml\") package com.example.chat;");
    }

    private void compile(@Nullable String registry, String... options) throws IOException {
        if (registry != null) {
            write("codes.yaml", registry);
        }
        FolderCompilation compilation = FolderCompilation.javac(classes(), List.of(packageInfo()), options);
        assertTrue(compilation.succeeded(), compilation.messages()::toString);
    }

    private void check(Path... libraries) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>(List.of(classes().toUri().toURL()));
        for (Path library : libraries) {
            urls.add(library.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader())) {
            new GeneratedApi(loader).call("CloseCodes", "requireCurrentRegistry");
        }
    }

    private String failure(Path... libraries) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> check(libraries))
                .getMessage());
    }
}
