package dev.closecodes.spec;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of this module. */
final class SpecFiles {

    /** Also reads JSON. It rejects duplicate keys, because only the last one would be read. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SpecFiles() {}

    /** Returns the text of a file in the folder of this package. */
    static String text(String file) {
        try (InputStream in = SpecFiles.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, () -> "There is no " + file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Parses a YAML or JSON file in the folder of this package. */
    static JsonNode read(String file) {
        return parse(text(file));
    }

    static JsonNode parse(String yaml) {
        return YAML.readTree(yaml);
    }

    static JsonNode platform(String id) {
        return read("platforms/" + id + ".yaml");
    }

    /** Returns the ids of all platforms in the index. */
    static List<String> platforms() {
        return texts(read("platforms/index.yaml"));
    }

    /** Returns the items of a list of texts. */
    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    static Schema schema(String file) {
        return schema(file, "");
    }

    /** Returns a part of a schema by its JSON pointer. */
    static Schema schema(String file, String pointer) {
        String text = text(file);
        String id = parse(text).get("$id").asString();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, schemas -> schemas.schemas(Map.of(id, text)))
                .getSchema(SchemaLocation.of(id + "#" + pointer));
    }

    /** Returns the errors of a document: the location in the document and the keyword of the schema. */
    static List<String> errors(Schema schema, JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }
}
