package dev.closecodes.tests.builds;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that Maven copied for the tests, which give them to compilers. */
final class Libraries {

    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final Path FOLDER = MODULE.resolve("target/libraries");

    /** The jar that users put on the processor path, as the README says. */
    static final Path PROCESSOR = jar("closecodes-processor");

    /** The jars that users put on the class path, as the README says. */
    static final String RUNTIME = path(jar("closecodes-runtime"), jar("jspecify"));

    private Libraries() {}

    static Path jar(String name) {
        return FOLDER.resolve(name + ".jar");
    }

    /** Returns the POM of the processor that other builds use. */
    static Path processorPom() {
        return FOLDER.resolve("closecodes-processor.pom");
    }

    /** Returns old libraries that other processors may need. */
    static List<Path> old() throws IOException {
        try (Stream<Path> jars = Files.list(MODULE.resolve("target/old-libraries"))) {
            return jars.sorted().toList();
        }
    }

    /** Returns a path in the format of a command line. */
    static String path(Path... parts) {
        return Arrays.stream(parts).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
