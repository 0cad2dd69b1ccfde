package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in the documentation says of each platform how its facts were checked. */
final class DocsTableTest {

    private static final Path PAGE = Folders.MODULE.resolve("../docs/platforms.md");
    private static final String BEGIN = "<!-- The tests in platform-tests write these lines. -->";
    private static final String END = "<!-- End of these lines. -->";
    private static final String ADVICE =
            "If the change is intended, write the lines with: mvn -pl platform-tests -am verify -Dgolden.update=true";

    @Test
    void pageHasTheTable() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> before = page.subList(0, page.indexOf(BEGIN) + 1);
        List<String> after = page.subList(page.indexOf(END), page.size());
        List<String> lines = lines();
        if (Boolean.getBoolean("golden.update")) {
            Files.write(
                    PAGE,
                    Stream.of(before, lines, after).flatMap(Collection::stream).toList());
            return;
        }
        // One after the other, since a message with all lines would be too long to read.
        List<String> written = page.subList(before.size(), page.size() - after.size());
        for (int line = 0; line < Math.min(lines.size(), written.size()); line++) {
            assertEquals(lines.get(line), written.get(line), ADVICE);
        }
        assertEquals(lines.size(), written.size(), ADVICE);
    }

    @Test
    void readmeHasTheNumberOfPlatforms() throws IOException {
        String readme = Files.readString(Folders.MODULE.resolve("../README.md"));
        String number = " for " + Row.all().size() + " libraries and systems";
        assertTrue(readme.contains(number), () -> "README.md does not say" + number);
    }

    private static List<String> lines() {
        List<Row> rows = Row.all();
        return Stream.of(
                        List.of("", summary(rows), ""),
                        List.of(
                                "| id | platform | language | read from | names | behaviour |",
                                "| --- | --- | --- | --- | --- | --- |"),
                        rows.stream().map(DocsTableTest::line).toList(),
                        List.of(""))
                .flatMap(Collection::stream)
                .toList();
    }

    private static String summary(List<Row> rows) {
        return "%d platforms. Names: %d artifact, %d source text, %d none. Behaviour: %d probed, %d source, %d unknown."
                .formatted(
                        rows.size(),
                        count(rows, row -> !row.artifacts().isEmpty()),
                        count(rows, row -> row.artifacts().isEmpty() && row.hasNames()),
                        count(rows, row -> !row.hasNames()),
                        count(rows, row -> row.behaviour().equals("probed")),
                        count(rows, row -> row.behaviour().equals("source")),
                        count(rows, row -> row.behaviour().equals("unknown")));
    }

    private static long count(List<Row> rows, Predicate<Row> condition) {
        return rows.stream().filter(condition).count();
    }

    private static String line(Row row) {
        PlatformFile file = PlatformFile.of(row.platform());
        return "| "
                + String.join(
                        " | ",
                        "`" + row.platform() + "`",
                        file.text("title"),
                        file.text("language"),
                        file.text("source"),
                        names(row),
                        row.behaviour())
                + " |";
    }

    private static String names(Row row) {
        if (row.artifacts().isEmpty()) {
            return row.hasNames() ? "source text" : "none";
        }
        return row.artifacts().get(0).origin()
                + row.artifacts().stream()
                        .skip(1)
                        .map(older -> ", " + older.version())
                        .collect(Collectors.joining());
    }
}
