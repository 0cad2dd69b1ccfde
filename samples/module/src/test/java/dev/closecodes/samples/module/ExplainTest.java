package dev.closecodes.samples.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the program as a user does: from the module path. */
final class ExplainTest {

    @Test
    void explainsNamedAndUnnamedCodes() throws Exception {
        assertEquals(
                List.of(
                        "4001 LOBBY_FULL: The lobby has no place for another player.",
                        "1006 ABNORMAL_CLOSURE: The connection ended without a Close frame.",
                        "4999 (private use): A code that the registry does not name (private use)."),
                run("4001", "1006", "4999"));
    }

    private static List<String> run(String... codes) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                Objects.requireNonNull(System.getProperty("modules")),
                "-m",
                "dev.closecodes.samples.module/dev.closecodes.samples.module.Explain");
        program.command().addAll(List.of(codes));
        Process process = program.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(true, process.waitFor(1, TimeUnit.MINUTES), output);
        assertEquals(0, process.exitValue(), output);
        return output.lines().toList();
    }
}
