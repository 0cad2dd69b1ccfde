package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The largest platform compiles with a small stack, as threads have on some systems. */
final class LargePlatformTest {

    @TempDir
    Path project;

    private static List<Compiler> compilers() {
        return Compiler.all();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void compilesAThousandNames(Compiler compiler) throws IOException {
        Path registry = Files.writeString(project.resolve("close-codes.yaml"), "platforms: [big.yaml]\n");
        Files.writeString(
                project.resolve("big.yaml"),
                IntStream.range(0, 1000)
                        .mapToObj(i -> "  - {name: Name%d, code: %d, sentinel: Not a code.}\n".formatted(i, 70_000 + i))
                        .collect(Collectors.joining("", """
                                platform: big
                                title: Big
                                language: C#
                                type: Big
                                raw-type: int
                                naming: {case: UpperCamel}
                                source: Big 1
                                names:
                                """, "")));
        Build build = new Build(project)
                .source(
                        "package-info.java",
                        "@dev.closecodes.WebSocketCloseCodes(\"close-codes.yaml\") package com.example.chat;")
                .option("-Aclosecodes.registry=" + registry)
                .jvmOption("-Xss256k");
        Command.Outcome outcome = build.with(compiler);
        assertTrue(outcome.succeeded(), outcome::output);
        assertTrue(Files.isRegularFile(build.output().resolve("com/example/chat/BigCloseCode.class")));
    }
}
