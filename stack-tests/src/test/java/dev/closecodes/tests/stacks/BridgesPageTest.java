package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Bridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about bridges shows code that is compiled, and facts of the platform files. */
final class BridgesPageTest {

    private static final int MOST_LINES = 10;
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\| .* \\| (.*) \\| (.*) \\|");

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/bridges.md"));
    }

    @Test
    void examplesAreCopied() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(BridgesPageTest::withoutIndentation)
                    .collect(Collectors.joining());
        }
        List<String> examples = EXAMPLE.matcher(page())
                .results()
                .map(match -> match.group(1))
                .filter(example -> !example.contains("package "))
                .toList();
        assertTrue(examples.size() >= Bridge.values().length);
        for (String example : examples) {
            assertTrue(sources.contains(withoutIndentation(example)), example);
            assertTrue(example.lines().count() <= MOST_LINES, example);
        }
    }

    private static String withoutIndentation(Path file) {
        try {
            return withoutIndentation(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(line -> line.strip() + "\n").collect(Collectors.joining());
    }

    @Test
    void tableHasEveryBridge() throws IOException {
        List<String> rows =
                ROW.matcher(page()).results().map(match -> match.group(1)).toList();
        assertEquals(Arrays.stream(Bridge.values()).map(Enum::name).toList(), rows);
    }

    @Test
    void tableSaysWhatPlatformFilesSay() throws IOException {
        for (MatchResult row : ROW.matcher(page()).results().toList()) {
            String id = row.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
            // The Jakarta API has no behaviour of its own.
            PlatformFile platform = PlatformFile.read(id.equals("jakarta") ? "tomcat" : id);
            assertEquals(reported(platform, "no-status"), row.group(2), id);
            // Helidon reports nothing.
            assertEquals(
                    id.equals("helidon") ? "no callback" : reported(platform, "connection-lost"), row.group(3), id);
        }
    }

    private static String reported(PlatformFile platform, String event) {
        Integer code = platform.reported(event);
        if (code == null) {
            return "1006";
        }
        return code == -1 ? "1005" : code.toString();
    }
}
