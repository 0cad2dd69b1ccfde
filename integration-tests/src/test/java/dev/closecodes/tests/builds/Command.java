package dev.closecodes.tests.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a process of its own. */
final class Command {

    /** How long a program may take before the test gives up; no measure of speed. */
    private static final long PATIENCE_MINUTES = 5;

    private Command() {}

    /** Runs a program to its end in a folder. */
    static Outcome run(Path folder, List<String> command) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("This does not end: " + command);
            }
            return new Outcome(process.exitValue() == 0, Files.readString(output));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * How a program ended.
     *
     * @param output all that it printed
     */
    record Outcome(boolean succeeded, String output) {}
}
