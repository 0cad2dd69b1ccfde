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

    /** What the README has users put on the processor path. */
    static final Path PROCESSOR = jar("closecodes-processor");

    /** What the README has users put on the class path. */
    static final String RUNTIME = path(jar("closecodes-runtime"), jar("jspecify"));

    private Libraries() {}

    static Path jar(String name) {
        return FOLDER.resolve(name + ".jar");
    }

    /** The POM of the processor, as builds see it that use the processor. */
    static Path processorPom() {
        return FOLDER.resolve("closecodes-processor.pom");
    }

    /** What other processors may bring along. */
    static List<Path> old() throws IOException {
        try (Stream<Path> jars = Files.list(MODULE.resolve("target/old-libraries"))) {
            return jars.sorted().toList();
        }
    }

    /** A path as compilers take it. */
    static String path(Path... parts) {
        return Arrays.stream(parts).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
