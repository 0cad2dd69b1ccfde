package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Compares the platform files with names and numbers from the sources of the platforms. */
final class PlatformFactsTest {

    private static final String FACTS = "platform-facts.csv";

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void fileHasExactlyTheNamesOfThePlatform(String platform) {
        Set<String> facts = facts().filter(fact -> fact.platform.equals(platform))
                .map(Fact::line)
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(facts.isEmpty(), () -> FACTS + " has no rows for " + platform + "; add them and their source");
        Set<String> names = SpecFiles.platform(platform)
                .get("names")
                .valueStream()
                .map(PlatformFactsTest::line)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", facts), String.join("\n", names));
    }

    @Test
    void everyFactIsOfABuiltInPlatform() {
        assertEquals(
                new TreeSet<>(SpecFiles.platforms()),
                facts().map(Fact::platform).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theProtocolAllowsTheCodesThatAPlatformSends() {
        Map<Integer, String> kinds = SpecFiles.read("protocol.yaml")
                .get("codes")
                .valueStream()
                .collect(Collectors.toMap(code -> code.get("code").asInt(), PlatformFactsTest::kind));
        List<Fact> contradictions = facts().filter(fact -> !fact.kind.equals("sentinel"))
                .filter(fact -> !fact.kind.equals(kinds.getOrDefault(fact.code, fact.kind)))
                .toList();
        assertEquals(List.of(), contradictions);
    }

    private static String kind(JsonNode code) {
        boolean neverSent =
                code.has("local") || code.path("sender").asString("").equals("nobody");
        return neverSent ? "reserved" : "wire";
    }

    private static String line(JsonNode name) {
        return name.get("code").asInt() + " " + name.get("name").asString()
                + (name.has("deprecated") ? " deprecated" : "")
                + (name.has("sentinel") ? " sentinel" : "");
    }

    private static Stream<Fact> facts() {
        return SpecFiles.text(FACTS)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(Fact::of);
    }

    /** A row of the file. */
    private record Fact(String platform, String name, int code, boolean deprecated, String kind) {

        static Fact of(String row) {
            List<String> cells = Arrays.asList(row.split(",", -1));
            return new Fact(
                    cells.get(0),
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    cells.get(3).equals("yes"),
                    cells.get(4));
        }

        String line() {
            return code + " " + name + (deprecated ? " deprecated" : "") + (kind.equals("sentinel") ? " sentinel" : "");
        }
    }
}
