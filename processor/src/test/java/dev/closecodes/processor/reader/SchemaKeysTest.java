package dev.closecodes.processor.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The readers and the schemas know the same keys and words. */
final class SchemaKeysTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Arguments> maps() {
        return Stream.of(
                Arguments.of("registry", "", RegistryReader.KEYS),
                Arguments.of("registry", "/$defs/parent", RegistryReader.EXTENDS_KEYS),
                Arguments.of("registry", "/$defs/range", RegistryReader.RANGE_KEYS),
                Arguments.of("registry", "/$defs/code", CodeReader.KEYS),
                Arguments.of("registry", "/$defs/code/properties/deprecated", CodeReader.DEPRECATED_KEYS),
                Arguments.of("platform", "", PlatformReader.KEYS),
                Arguments.of("platform", "/properties/naming", PlatformReader.NAMING_KEYS),
                Arguments.of("platform", "/properties/private-codes", PlatformReader.PRIVATE_KEYS),
                Arguments.of("platform", "/properties/reasons", PlatformReader.REASON_KEYS),
                Arguments.of("platform", "/$defs/name", PlatformNamesReader.KEYS),
                Arguments.of("platform", "/$defs/name/properties/deprecated", CodeReader.DEPRECATED_KEYS));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("maps")
    void readerAndSchemaKnowTheSameKeys(String schema, String map, Set<String> keys) {
        assertEquals(keys, Set.copyOf(read(schema).at(map + "/properties").propertyNames()));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("registry", "/$defs/sender", CodeReader.SENDERS),
                Arguments.of("registry", "/$defs/reconnect", CodeReader.ADVICE),
                Arguments.of("registry", "/$defs/code/properties/iana", CodeReader.IANA),
                Arguments.of("platform", "/properties/naming/properties/case", PlatformReader.CASES),
                Arguments.of("platform", "/properties/private-codes/properties/support", PlatformReader.SUPPORT),
                Arguments.of("platform", "/properties/reasons/properties/over-limit", PlatformReader.OVER_LIMIT));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("words")
    void readerAndSchemaKnowTheSameWords(String schema, String key, Map<String, ?> words) {
        List<String> enumerated = read(schema)
                .at(key + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertEquals(words.keySet(), Set.copyOf(enumerated));
    }

    private static JsonNode read(String schema) {
        String file = schema + ".schema.json";
        InputStream in = SchemaKeysTest.class.getResourceAsStream("/dev/closecodes/spec/" + file);
        return JSON.readTree(Objects.requireNonNull(in, file));
    }
}
