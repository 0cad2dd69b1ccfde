package dev.closecodes.tests.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in its own process. */
final class Command {

    /** The test fails if a program takes longer than this. It is not a measure of speed. */
    private static final long TIMEOUT_MINUTES = 5;

    private Command() {}

    /** Runs a program in a folder, and waits until it ends. */
    static Outcome run(Path folder, List<String> command) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("The program does not end: " + command);
            }
            return new Outcome(process.exitValue() == 0, Files.readString(output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * The result of a program.
     *
     * @param succeeded whether the exit code is 0
     * @param output everything that it printed
     */
    record Outcome(boolean succeeded, String output) {}
}
