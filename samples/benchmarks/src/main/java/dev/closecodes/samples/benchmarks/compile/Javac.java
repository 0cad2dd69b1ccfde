package dev.closecodes.samples.benchmarks.compile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One compilation: the {@code javac} of the running JDK in a separate process, with an empty output folder. */
final class Javac {

    /** Environment variables from which javac or its JVM would read options. */
    private static final List<String> VARIABLES = List.of("JDK_JAVAC_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /** Measures with Bash: it reports processor time in milliseconds, but Java only in steps of 10 ms. */
    private static final List<String> TIMED = List.of("bash", "-c", "TIMEFORMAT='%3U %3S'; LC_ALL=C; time \"$@\"", "-");

    private final List<String> options;
    private final Path sources;
    private final Path output;

    Javac(List<String> options, Path sources, Path output) {
        this.options = options;
        this.sources = sources;
        this.output = output;
    }

    /** Compiles all sources of the folder. */
    Cost run() throws IOException, InterruptedException {
        deleteFiles(output);
        Path log = output.resolveSibling("javac.log");
        ProcessBuilder builder =
                new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
        VARIABLES.forEach(builder.environment()::remove);
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double wall = (System.nanoTime() - start) / 1e6;
        List<String> lines = Files.readAllLines(log, Charset.defaultCharset());
        // A warning would be additional work, which the others do not have.
        if (exit != 0 || lines.size() != 1) {
            throw new IOException("javac printed: " + String.join("\n", lines));
        }
        return new Cost(
                wall,
                1e3
                        * Stream.of(lines.get(0).split(" "))
                                .mapToDouble(Double::parseDouble)
                                .sum());
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(TIMED);
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(options);
        command.addAll(List.of("-d", output.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .forEach(command::add);
        }
        return command;
    }

    private static void deleteFiles(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Files.createDirectories(folder);
    }
}
