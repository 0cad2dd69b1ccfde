package dev.closecodes.processor;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file as an editor sees it that knows the schema but not the processor. */
final class EditorView {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Schema REGISTRY = schema("registry.schema.json");
    private static final Schema PLATFORM = schema("platform.schema.json");

    /** What the schema says of a key that does not go with another one of its map; the compiler may point at that. */
    private static final Set<String> CONTRADICTIONS = Set.of("const", "false");

    /** By YAML's core schema nothing, true or false, for Jackson text. */
    private static final Set<String> NO_TEXT = Set.of("~", "Null", "NULL", "True", "TRUE", "False", "FALSE");

    private final JsonNode content;
    private final Map<JsonPointer, Integer> firstLines = new HashMap<>();
    private final Map<JsonPointer, Integer> lastLines = new HashMap<>();
    private final Set<Integer> unusualScalars = new HashSet<>();

    /** Reads a file that is YAML. */
    EditorView(String yaml) {
        content = YAML.readTree(yaml);
        try (JsonParser parser = YAML.createParser(yaml)) {
            int line = 1;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonPointer pointer = parser.streamReadContext().pathAsPointer();
                if (!token.isStructEnd()) {
                    line = parser.currentTokenLocation().getLineNr();
                    firstLines.putIfAbsent(pointer, line);
                }
                boolean isPlainNumber = parser.getString().matches("-?(0|[1-9][0-9]*)");
                if ((token.isNumeric() && !isPlainNumber) || NO_TEXT.contains(parser.getString())) {
                    unusualScalars.add(line);
                }
                lastLines.put(pointer, line);
            }
        }
    }

    /** All that the schema refuses: that of platforms if the file is about one, else that of registries. */
    List<Refusal> refusals() {
        return (content.has("platform") ? PLATFORM : REGISTRY)
                .validate(content).stream().map(this::refusal).toList();
    }

    /**
     * Tells whether a line has a number that is not written in plain decimal digits, or a word that is text for the
     * parser here alone. The compiler refuses both, but a schema is only told the value.
     */
    boolean hasUnusualScalar(int line) {
        return unusualScalars.contains(line);
    }

    private Refusal refusal(Error error) {
        JsonPointer pointer = JsonPointer.compile(error.getInstanceLocation().toString());
        JsonPointer key = error.getProperty() == null ? pointer : pointer.appendProperty(error.getProperty());
        JsonPointer place = CONTRADICTIONS.contains(error.getKeyword())
                ? pointer.head()
                : firstLines.containsKey(key) ? key : pointer;
        return new Refusal(
                pointer + " " + error.getKeyword(),
                Objects.requireNonNull(firstLines.get(place), place::toString),
                Objects.requireNonNull(lastLines.get(place), place::toString));
    }

    private static Schema schema(String file) {
        try (InputStream in = EditorView.class.getResourceAsStream("/dev/closecodes/spec/" + file)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(YAML.readTree(Objects.requireNonNull(in, file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A part of the file that the schema refuses, and why. */
    record Refusal(String what, int firstLine, int lastLine) {

        boolean spans(int line) {
            return firstLine <= line && line <= lastLine;
        }

        @Override
        public String toString() {
            return firstLine + "-" + lastLine + ": " + what;
        }
    }
}
