package dev.closecodes.samples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protocols that use one number for different things cannot share a registry. A prefix only makes names different. */
final class IncompatibleRegistriesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "graphql-transport-ws.yaml, discord-gateway.yaml, 4004 4005",
        "graphql-transport-ws.yaml, pusher-channels.yaml, 4004 4005",
        "discord-gateway.yaml, pusher-channels.yaml, 4000 4001 4003 4004 4005 4007 4008 4009",
    })
    void reportsBothLocationsOfEachNumberUsedTwice(String first, String second, String numbers) throws IOException {
        Files.writeString(folder.resolve("both.yaml"), """
                extends:
                  - {registry: "classpath:%s", prefix: FIRST_}
                  - {registry: "classpath:%s", prefix: SECOND_}
                """.formatted(first, second));

        List<String> errors = compile();
        List<String> codes = List.of(numbers.split(" "));
        assertEquals(codes.size(), errors.size(), errors::toString);
        for (int i = 0; i < codes.size(); i++) {
            String error = errors.get(i);
            assertTrue(error.startsWith("[CC012] com.example "), error);
            assertTrue(error.contains(location(second, codes.get(i)) + ": code "), error);
            assertTrue(error.contains(location(first, codes.get(i)) + ")"), error);
        }
    }

    /** Compiles a package that uses the registry, and returns the errors in the order of the reports. */
    private List<String> compile() throws IOException {
        Path source = Files.writeString(folder.resolve("package-info.java"), """
                @WebSocketCloseCodes("both.yaml")
                package com.example;

                import dev.closecodes.WebSocketCloseCodes;
                """);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    Writer.nullWriter(),
                    files,
                    found,
                    List.of(
                            "-proc:only",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "-Aclosecodes.registry=" + folder),
                    null,
                    files.getJavaFileObjects(source));
            task.setProcessors(ServiceLoader.load(Processor.class));
            task.call();
        }
        return found.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    /** Returns the location of a number in a registry: {@code /file:line:column}. */
    private static String location(String registry, String code) throws IOException {
        try (InputStream file = IncompatibleRegistriesTest.class.getResourceAsStream("/" + registry)) {
            assertNotNull(file, registry);
            List<String> lines = Arrays.asList(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
            String key = "code: ";
            String line = lines.stream()
                    .filter(text -> text.contains(key + code))
                    .findFirst()
                    .orElseThrow();
            int column = line.indexOf(key) + key.length() + 1;
            return "/" + registry + ":" + (lines.indexOf(line) + 1) + ":" + column;
        }
    }
}
