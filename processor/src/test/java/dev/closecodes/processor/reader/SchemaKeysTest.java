package dev.closecodes.processor.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.processor.model.CodeKey;
import dev.closecodes.processor.model.EntryKind;
import dev.closecodes.processor.model.Iana;
import dev.closecodes.processor.model.NamingStyle.LetterCase;
import dev.closecodes.processor.model.Platform.PrivateCodes.Support;
import dev.closecodes.processor.model.Platform.ReasonLimit.OverLimit;
import dev.closecodes.processor.model.Reconnect;
import dev.closecodes.processor.model.Role;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
                Arguments.of("registry", "/$defs/range", with("codes", CodeKey.of(EntryKind.RANGE))),
                Arguments.of("registry", "/$defs/code", CodeKey.of(EntryKind.CODE)),
                Arguments.of("registry", "/$defs/code/properties/deprecated", DeprecationReader.KEYS),
                Arguments.of("platform", "", PlatformReader.KEYS),
                Arguments.of("platform", "/properties/naming", PlatformFactsReader.NAMING_KEYS),
                Arguments.of("platform", "/properties/private-codes", PlatformFactsReader.PRIVATE_KEYS),
                Arguments.of("platform", "/$defs/rewrites/items", PlatformCodesReader.REWRITE_KEYS),
                Arguments.of("platform", "/properties/reports", PlatformReportsReader.KEYS),
                Arguments.of("platform", "/properties/reasons", PlatformFactsReader.REASON_KEYS),
                Arguments.of("platform", "/$defs/name", PlatformNamesReader.KEYS),
                Arguments.of("platform", "/$defs/name/properties/deprecated", DeprecationReader.KEYS));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("maps")
    void readerAndSchemaKnowTheSameKeys(String schema, String map, Collection<?> keys) {
        assertEquals(
                texts(keys), Set.copyOf(read(schema).at(map + "/properties").propertyNames()));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("registry", "/$defs/sender", List.of(CodeReader.SENDERS)),
                Arguments.of("registry", "/$defs/reconnect", List.of(Reconnect.values())),
                Arguments.of("registry", "/$defs/code/properties/iana", List.of(Iana.values())),
                Arguments.of("platform", "/properties/roles/items", List.of(Role.values())),
                Arguments.of("platform", "/properties/naming/properties/case", List.of(LetterCase.values())),
                Arguments.of("platform", "/properties/private-codes/properties/support", List.of(Support.values())),
                Arguments.of("platform", "/properties/reasons/properties/over-limit", List.of(OverLimit.values())));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("words")
    void readerAndSchemaKnowTheSameWords(String schema, String key, List<?> values) {
        List<String> enumerated = read(schema)
                .at(key + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertEquals(texts(values), Set.copyOf(enumerated));
    }

    private static List<Object> with(Object first, List<?> rest) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static Set<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static JsonNode read(String schema) {
        String file = schema + ".schema.json";
        InputStream in = SchemaKeysTest.class.getResourceAsStream("/dev/closecodes/spec/" + file);
        return JSON.readTree(Objects.requireNonNull(in, file));
    }
}
