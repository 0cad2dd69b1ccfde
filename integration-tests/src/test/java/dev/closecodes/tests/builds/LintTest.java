package dev.closecodes.tests.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated code compiles without warnings, even if comments on private members are required. */
final class LintTest {

    /** A codec with all attributes, and no registry. */
    private static final String EXTENDED = """
            /** Frames of a connection with an extension. */
            @WebSocketCloseCodes(roles = {Role.CLIENT, Role.SERVER}, extensionBits = ExtensionBit.RSV1, maxFrameBytes = 100)
            package com.example.extended;

            import dev.closecodes.ExtensionBit;
            import dev.closecodes.Role;
            import dev.closecodes.WebSocketCloseCodes;
            """;

    @TempDir
    Path project;

    private static List<Compiler> javacs() {
        return Compiler.javacs();
    }

    /** JDK-8284994: javac before 19 requires comments on the fields of a record, where comments are not possible. */
    private static int fieldsWithoutComment(Compiler javac) {
        int records = 2;
        int fields = 2;
        return javac.jdk().feature() < 19 ? records * fields : 0;
    }

    @ParameterizedTest
    @MethodSource("javacs")
    void reportsNoWarnings(Compiler javac) throws IOException {
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
                fieldsWithoutComment(javac),
                warnings.stream()
                        .filter(line -> line.contains("CloseReason.java:") && line.endsWith(": warning: no comment"))
                        .count(),
                outcome::output);
        assertEquals(fieldsWithoutComment(javac), warnings.size(), outcome::output);
    }
}
