package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever wants a build without a warning has one, private members and all. */
final class LintTest {

    /** Everything that a codec can have, and no registry. */
    private static final String EXTENDED = """
            /** Frames of a connection with an extension. */
            @WebSocketCloseCodes(extensionBits = ExtensionBit.RSV1, maxFrameBytes = 100)
            package com.example.extended;

            import dev.closecodes.ExtensionBit;
            import dev.closecodes.WebSocketCloseCodes;
            """;

    @TempDir
    Path project;

    private static List<Compiler> javacs() {
        return Compiler.javacs();
    }

    /** JDK-8284994: javac before 19 wants comments on the fields of a record, where nobody can write any. */
    private static int uncommented(Compiler javac) {
        int records = 2;
        int fields = 2;
        return javac.jdk().feature() < 19 ? records * fields : 0;
    }

    @ParameterizedTest
    @MethodSource("javacs")
    void hasNothingToSay(Compiler javac) throws IOException {
        Build build = new Build(project)
                .files("chat")
                .source("com/example/extended/package-info.java", EXTENDED)
                .option("-Xlint:all,-processing", "-Xdoclint:all");
        Command.Outcome outcome = build.with(javac);
        assertTrue(outcome.succeeded(), outcome::output);
        List<String> warnings = outcome.output()
                .lines()
                .filter(line -> line.contains(": warning: ") || line.startsWith("warning: "))
                .toList();
        assertEquals(
                uncommented(javac),
                warnings.stream()
                        .filter(line -> line.contains("CloseReason.java:") && line.endsWith(": warning: no comment"))
                        .count(),
                outcome::output);
        assertEquals(uncommented(javac), warnings.size(), outcome::output);
    }
}
