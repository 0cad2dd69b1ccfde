package dev.closecodes.samples.quickstart;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the generated code with a copy under version control, so that a review shows the effect of a change to the
 * generator.
 */
final class GoldenTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    private static final Path GENERATED =
            MODULE.resolve("target/generated-sources/annotations/dev/closecodes/samples/quickstart");

    private static final Path GOLDEN = MODULE.resolve("src/test/golden");

    private static final String ADVICE =
            "If the change is intended, update the copies in samples/quickstart/src/test/golden"
                    + " with: mvn -pl samples/quickstart -am verify -Dgolden.update=true";

    @Test
    void generatedCodeIsUnchanged() throws IOException {
        Map<String, String> generated = read(GENERATED);
        assertFalse(generated.isEmpty(), () -> "Nothing was generated in " + GENERATED);
        if (Boolean.getBoolean("golden.update")) {
            update(generated);
        }
        Map<String, String> golden = read(GOLDEN);
        assertEquals(golden.keySet(), generated.keySet(), () -> "The generated types are different. " + ADVICE);
        for (Map.Entry<String, String> file : generated.entrySet()) {
            String before = golden.get(file.getKey());
            assertTrue(
                    file.getValue().equals(before),
                    () -> file.getKey() + " has changed" + firstChange(before, file.getValue()) + ADVICE);
        }
    }

    /** Returns the first different line of two texts, since both are too long to be printed completely. */
    private static String firstChange(String before, String after) {
        String[] removed = before.split("\n", -1);
        String[] added = after.split("\n", -1);
        int line = Arrays.mismatch(removed, added);
        return " at line " + (line + 1) + ":\n-" + lineOrEnd(removed, line) + "\n+" + lineOrEnd(added, line) + "\n";
    }

    private static String lineOrEnd(String[] lines, int line) {
        return line < lines.length ? lines[line] : " (the end)";
    }

    private static void update(Map<String, String> generated) throws IOException {
        Files.createDirectories(GOLDEN);
        for (String stale : read(GOLDEN).keySet()) {
            Files.delete(GOLDEN.resolve(stale));
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(
                    toMap(file -> file.getFileName().toString(), GoldenTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            // A copy may have been checked out with the line ends of Windows; generated code never has them.
            return file.startsWith(GOLDEN) ? text.replace("\r\n", "\n") : text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
