package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Compares the platform files with names and numbers from the sources of the platforms. */
final class PlatformFactsTest {

    private static final String FACTS = "platform-facts.csv";

    @ParameterizedTest
    @MethodSource("versions")
    void fileHasExactlyTheNamesOfTheVersion(String platform, String version) {
        Set<String> facts = facts().filter(fact -> fact.platform.equals(platform) && fact.version.equals(version))
                .map(Fact::line)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> names = SpecFiles.platform(platform)
                .path("names")
                .valueStream()
                .filter(name -> isIn(version, name))
                .map(name -> line(version, name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", facts), String.join("\n", names));
    }

    static Stream<Arguments> versions() {
        return facts().map(fact -> List.of(fact.platform, fact.version))
                .distinct()
                .map(version -> Arguments.of(version.toArray()));
    }

    @Test
    void everyFactIsOfAPlatformWithNamesAndEverySuchPlatformHasFacts() {
        assertEquals(
                SpecFiles.platforms().stream()
                        .filter(id -> SpecFiles.platform(id).has("names"))
                        .toList(),
                facts().map(Fact::platform).distinct().toList());
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

    private static boolean isIn(String version, JsonNode name) {
        return isAtLeast(version, name.path("since"))
                && !(name.has("removed") && isAtLeast(version, name.path("removed")));
    }

    /** Returns whether a version is equal to or newer than another one, or one of the two is unknown. */
    private static boolean isAtLeast(String version, JsonNode other) {
        return version.isEmpty()
                || other.isMissingNode()
                || Version.parse(version).compareTo(Version.parse(other.asString())) >= 0;
    }

    private static String line(String version, JsonNode name) {
        JsonNode deprecated = name.path("deprecated");
        return name.get("code").asInt() + " " + name.get("name").asString()
                + (!deprecated.isMissingNode() && isAtLeast(version, deprecated.path("since")) ? " deprecated" : "")
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
    private record Fact(String platform, String version, String name, int code, boolean deprecated, String kind) {

        static Fact of(String row) {
            List<String> cells = Arrays.asList(row.split(",", -1));
            return new Fact(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    cells.get(4).equals("yes"),
                    cells.get(5));
        }

        String line() {
            return code + " " + name + (deprecated ? " deprecated" : "") + (kind.equals("sentinel") ? " sentinel" : "");
        }
    }
}
