package dev.closecodes.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks for a short time each, and prints the results. */
public final class Benchmarks {

    private static final String ALL = "true";

    private Benchmarks() {}

    /**
     * Runs the benchmarks and prints the table.
     *
     * @param arguments the folder for the log and the table; then a part of the names of the benchmarks to run, or
     *     {@code true} for all
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(arguments[0]);
        String part = arguments[1].equals(ALL) ? "" : arguments[1];
        int release = Runtime.version().feature();
        Path log = folder.resolve("benchmarks-jdk" + release + ".log");
        System.out.println("This takes some minutes. The progress is in " + log);
        String text = Machine.describe() + "\n\n" + Table.of(new Runner(options(part, log)).run());
        System.out.print(text);
        Files.writeString(folder.resolve("benchmarks-jdk" + release + ".md"), text);
    }

    private static Options options(String part, Path log) {
        return new OptionsBuilder()
                .include(Pattern.quote(Benchmarks.class.getPackageName() + ".") + ".*" + Pattern.quote(part))
                .output(log.toString())
                .addProfiler(GCProfiler.class)
                .forks(2)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(300))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(200))
                .shouldFailOnError(true)
                .build();
    }
}
