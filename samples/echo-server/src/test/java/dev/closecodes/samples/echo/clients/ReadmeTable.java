package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table of clients in the README. It has one row per client, identified by the first word of the client's name. */
final class ReadmeTable {

    private static final Path README = Path.of(System.getProperty("basedir", ""), "README.md");
    private static final String BEGIN = "<!-- The rows are written by the tests of the clients. -->";
    private static final String END = "<!-- End of the rows. -->";
    private static final String ADVICE =
            "If the change is intended, write the row with: mvn -pl samples/echo-server -am verify -Pe2e -Dgolden.update=true";

    private static final List<String> COLUMNS = List.of(
            "client",
            "sends as asked",
            "refuses to send",
            "sends something else",
            "reports the answer differently",
            "reports the server's Close frame differently",
            "answers it differently",
            "reason over 123 bytes",
            "it lacks");

    private ReadmeTable() {}

    /** Compares a row with the README, or writes it there. */
    static void check(List<String> cells) throws IOException {
        List<String> lines = Files.readAllLines(README);
        List<String> before = lines.subList(0, lines.indexOf(BEGIN) + 1);
        List<String> after = lines.subList(lines.indexOf(END), lines.size());
        List<String> table = lines.subList(before.size(), lines.size() - after.size()).stream()
                .filter(line -> !line.isEmpty())
                .toList();
        Map<String, String> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        table.stream().skip(header().size()).forEach(row -> rows.put(client(row), row));
        String row = line(cells);
        if (Boolean.getBoolean("golden.update")) {
            rows.put(client(row), row);
            Files.write(
                    README,
                    Stream.of(before, List.of(""), header(), rows.values(), List.of(""), after)
                            .flatMap(Collection::stream)
                            .toList());
            return;
        }
        assertEquals(header(), table.stream().limit(header().size()).toList(), ADVICE);
        assertEquals(rows.get(client(row)), row, ADVICE);
    }

    private static List<String> header() {
        return List.of(line(COLUMNS), line(COLUMNS.stream().map(column -> "---").toList()));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String client(String row) {
        return row.split(" ", -1)[1];
    }
}
