package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Tests that all lists of the platforms are equal, and the rules of platform files that a schema cannot express. */
final class PlatformFilesTest {

    @Test
    void indexListsTheFilesInTheFolder() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(SpecFiles.class.getResource("platforms")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> ids = files.map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                    .filter(id -> !id.equals("index"))
                    .sorted()
                    .toList();
            assertEquals(
                    ids,
                    SpecFiles.platforms(),
                    "make platforms/index.yaml list the files in platforms/, without .yaml and in alphabetical order");
        }
    }

    @Test
    void registrySchemaListsThePlatformsOfTheIndex() {
        assertEquals(
                SpecFiles.platforms(),
                SpecFiles.texts(SpecFiles.read("registry.schema.json").at("/$defs/platform/else/enum")),
                "make $defs.platform.else.enum of registry.schema.json the same list as platforms/index.yaml");
    }

    @Test
    void registrySchemaDescribesAnAliasForEachPlatform() {
        assertEquals(
                SpecFiles.platforms(),
                List.copyOf(SpecFiles.read("registry.schema.json")
                        .at("/$defs/code/properties/aliases/properties")
                        .propertyNames()),
                "make the aliases in registry.schema.json the same list as platforms/index.yaml");
    }

    @Test
    void keysOfAliasesHaveThePatternOfPlatformIds() {
        assertEquals(
                SpecFiles.read("platform.schema.json").at("/properties/platform/pattern"),
                SpecFiles.read("registry.schema.json").at("/$defs/code/properties/aliases/propertyNames/pattern"),
                "make the pattern of an id the same in both schemas");
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void fileIsNamedAfterItsPlatform(String id) {
        assertEquals(id, SpecFiles.platform(id).get("platform").asString());
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void namesAreInTheOrderOfTheirCodes(String id) {
        List<Integer> codes = SpecFiles.platform(id)
                .path("names")
                .valueStream()
                .map(name -> name.get("code").asInt())
                .toList();
        assertEquals(codes.stream().sorted().toList(), codes);
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void setsOfCodesAreSortedAndMerged(String id) {
        JsonNode platform = SpecFiles.platform(id);
        List<JsonNode> sets = new ArrayList<>(List.of(platform.path("receives"), platform.path("sends")));
        for (String key : List.of("received-as", "sent-as")) {
            platform.path(key).forEach(rewrite -> sets.add(rewrite.get("codes")));
        }
        for (JsonNode set : sets) {
            long last = -2;
            for (JsonNode item : set) {
                Range range = Range.of(item);
                assertTrue(range.first() > last + 1, () -> "in order and without neighbours: " + set);
                last = range.last();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void keysAreInTheOrderOfTheSchema(String id) {
        List<String> known = List.copyOf(
                SpecFiles.read("platform.schema.json").get("properties").propertyNames());
        List<String> keys = List.copyOf(SpecFiles.platform(id).propertyNames());
        assertEquals(known.stream().filter(keys::contains).toList(), keys);
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void everyNameIsUnique(String id) {
        List<String> names = names(id);
        assertEquals(names.stream().distinct().toList(), names);
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.spec.SpecFiles#platforms")
    void replacementsExist(String id) {
        List<String> names = names(id);
        for (JsonNode name : SpecFiles.platform(id).path("names")) {
            JsonNode replacement = name.at("/deprecated/replacement");
            assertTrue(
                    replacement.isMissingNode() || names.contains(replacement.asString()),
                    () -> name.get("name") + " has a replacement that does not exist: " + replacement);
        }
    }

    private static List<String> names(String id) {
        return SpecFiles.platform(id)
                .path("names")
                .valueStream()
                .map(name -> name.get("name").asString())
                .toList();
    }
}
