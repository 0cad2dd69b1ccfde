package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests that the schemas are valid, allow no unknown keys, and have what editors need. */
@ParameterizedClass
@ValueSource(strings = {"registry.schema.json", "platform.schema.json", "frame-vectors.schema.json"})
final class SchemaFilesTest {

    /** A part of a snippet that an editor replaces: {@code ${1:4001}}, or {@code ${4|server,client|}}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[0-9]+(?::([^}]*)|\\|([^,|]*)[^}]*)}");

    private static final Pattern NUMBER_IN_QUOTES = Pattern.compile("\"([0-9]+)\"");

    @Parameter
    private String file;

    @Test
    void isDraft202012() {
        JsonNode schema = SpecFiles.read(file);
        String dialect = SpecificationVersion.DRAFT_2020_12.getDialectId();
        assertEquals(dialect, schema.get("$schema").asString());
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(dialect));
        assertEquals(List.of(), SpecFiles.errors(metaSchema, schema));
    }

    @Test
    void describesEveryKey() {
        assertAll(maps().flatMap(map -> map.getValue().path("properties").properties().stream()
                .map(key -> () -> assertFalse(
                        key.getValue().path("description").asString("").isBlank(),
                        () -> key.getKey() + " of " + map.getKey() + " needs a description"))));
    }

    @Test
    void allowsNoUnknownKeys() {
        assertAll(maps().map(map -> () -> assertTrue(
                !map.getValue().path("additionalProperties").asBoolean(true)
                        || map.getValue().has("propertyNames"),
                () -> map.getKey() + " allows any key")));
    }

    @Test
    void examplesAndDefaultsAreValid() {
        assertAll(parts().entrySet().stream()
                .flatMap(part -> Stream.concat(
                                part.getValue().path("examples").valueStream(),
                                part.getValue().optional("default").stream())
                        .map(value -> () -> assertEquals(
                                List.of(),
                                SpecFiles.errors(SpecFiles.schema(file, part.getKey()), value),
                                () -> value + " in " + part.getKey()))));
    }

    @Test
    void describesEveryChoiceOrNone() {
        assertAll(parts().entrySet().stream()
                .filter(part -> part.getValue().has("enumDescriptions"))
                .map(part -> () -> assertEquals(
                        part.getValue().get("enum").size(),
                        part.getValue().get("enumDescriptions").size(),
                        part.getKey())));
    }

    /** Tests that a snippet is valid if the user changes nothing, or takes the first choice. */
    @Test
    void snippetsAreValid() {
        assertAll(parts().entrySet().stream()
                .flatMap(part -> part.getValue()
                        .path("defaultSnippets")
                        .valueStream()
                        .map(snippet -> snippet.get("body").toString())
                        .map(body -> PLACEHOLDER.matcher(body).replaceAll("$1$2"))
                        .map(body -> () -> assertEquals(
                                List.of(),
                                SpecFiles.errors(
                                        SpecFiles.schema(file, part.getKey()),
                                        SpecFiles.parse(
                                                NUMBER_IN_QUOTES.matcher(body).replaceAll("$1"))),
                                () -> body + " in " + part.getKey()))));
    }

    private Stream<Map.Entry<String, JsonNode>> maps() {
        return parts().entrySet().stream().filter(part -> isMap(part.getValue()));
    }

    private static boolean isMap(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.asString("").equals("object")
                || type.valueStream().anyMatch(one -> one.asString("").equals("object"));
    }

    /** Returns every object in the file by its JSON pointer. */
    private Map<String, JsonNode> parts() {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        collect("", SpecFiles.read(file), parts);
        return parts;
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> parts) {
        if (node.isObject()) {
            parts.put(pointer, node);
            node.properties().forEach(key -> collect(pointer + "/" + key.getKey(), key.getValue(), parts));
        }
    }
}
