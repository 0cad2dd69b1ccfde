package dev.closecodes.tests.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program. */
final class Command {

    private Command() {}

    /** Runs a program in a folder, and returns what it printed to its standard output. */
    static String run(Path folder, List<String> command) {
        try {
            return run(folder, command, Files.createTempFile(folder, "errors", ".txt"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String run(Path folder, List<String> command, Path errors) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + Files.readString(errors));
            }
            return output;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            Files.delete(errors);
        }
    }
}
