package dev.closecodes.tests.android;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The registry of this package, and what it has to have. */
final class Everything {

    private static final String SPEC = "/dev/closecodes/spec/";

    private static final JsonNode REGISTRY = read(new YAMLMapper(), "everything.yaml");
    private static final JsonNode SCHEMA = read(new JsonMapper(), SPEC + "registry.schema.json");

    private Everything() {}

    static Set<String> keys() {
        return new TreeSet<>(REGISTRY.propertyNames());
    }

    static Set<String> possibleKeys() {
        return new TreeSet<>(SCHEMA.at("/properties").propertyNames());
    }

    static Set<String> keysOfCodes() {
        return REGISTRY.get("codes")
                .valueStream()
                .flatMap(code -> code.propertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> possibleKeysOfCodes() {
        return new TreeSet<>(SCHEMA.at("/$defs/code/properties").propertyNames());
    }

    static Set<String> platforms() {
        return texts(REGISTRY.get("platforms").valueStream());
    }

    static Set<String> possiblePlatforms() {
        return texts(read(new YAMLMapper(), SPEC + "platforms/index.yaml").valueStream());
    }

    private static Set<String> texts(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(ObjectMapper mapper, String resource) {
        try (InputStream in = Everything.class.getResourceAsStream(resource)) {
            return mapper.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
