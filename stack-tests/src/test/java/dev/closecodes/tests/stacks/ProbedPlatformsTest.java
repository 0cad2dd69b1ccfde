package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the README lists exactly the platforms that are tested here. */
final class ProbedPlatformsTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\|.*\\| `(\\w+)` \\|");
    private static final Pattern TEST = Pattern.compile("super\\(\"([a-z0-9-]+)\", new (\\w+)\\(\\)\\)");

    /** Reads the sources, because the classes of some tests cannot be loaded with the class path of this test. */
    @Test
    void readmeListsThem() throws IOException {
        TreeSet<String> tested = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test"))) {
            for (Path source :
                    (Iterable<Path>) sources.filter(path -> path.toString().endsWith("Test.java"))::iterator) {
                tested.addAll(pairs(TEST, source));
            }
        }
        assertEquals(tested, new TreeSet<>(pairs(ROW, Path.of("README.md"))));
    }

    /** Returns the platform and the adapter of each match. */
    private static List<String> pairs(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
    }
}
