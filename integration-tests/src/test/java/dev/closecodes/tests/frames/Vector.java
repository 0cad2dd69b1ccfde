package dev.closecodes.tests.frames;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test vector of the spec's frame-vectors.json. */
final class Vector {

    private static final List<Vector> ALL = read();

    private final String name;
    private final boolean fromClient;
    private final Codec.Rules rules;
    private final byte[] bytes;
    private final Connection.Outcome outcome;

    private Vector(JsonNode vector, JsonNode file) {
        name = vector.get("name").asString();
        fromClient = vector.get("from").asString().equals("client");
        rules = new Codec.Rules(
                limit("maxFrameBytes", vector, file),
                limit("maxMessageBytes", vector, file),
                bits(vector.path("extensionBits")));
        bytes = bytes(vector.get("hex"));
        outcome = new Connection.Outcome(
                vector.get("events").valueStream().map(Vector::event).toList(),
                vector.path("violation").asInt(0));
    }

    static Stream<Vector> all() {
        return ALL.stream();
    }

    boolean fromClient() {
        return fromClient;
    }

    /** Returns the bytes that were sent. Callers must not change them. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the expected outcome. */
    Connection.Outcome outcome() {
        return outcome;
    }

    /** Returns the codec that receives the bytes. */
    Codec codec() {
        return Codecs.of(fromClient, rules);
    }

    /** Returns the codec that sends the bytes. */
    Codec sender() {
        return Codecs.of(!fromClient, rules);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<Vector> read() {
        try (InputStream in = Vector.class.getResourceAsStream("/dev/closecodes/spec/frame-vectors.json")) {
            JsonNode file = new JsonMapper().readTree(Objects.requireNonNull(in));
            return file.get("vectors")
                    .valueStream()
                    .map(vector -> new Vector(vector, file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the limit of the vector, or that of the file if the vector has none. */
    private static long limit(String name, JsonNode vector, JsonNode file) {
        return (vector.has(name) ? vector : file).get(name).asLong();
    }

    /** Returns the reserved bits in the order of the first byte: 4 for RSV1, 2 for RSV2, 1 for RSV3. */
    private static int bits(JsonNode names) {
        return names.valueStream()
                .mapToInt(name -> 4 >> List.of("rsv1", "rsv2", "rsv3").indexOf(name.asString()))
                .sum();
    }

    private static String event(JsonNode event) {
        String type = event.get("type").asString();
        return type + " "
                + switch (type) {
                    case "text" -> hex(event.get("text").asString().getBytes(StandardCharsets.UTF_8));
                    case "close" ->
                        event.get("code").asInt() + " " + event.get("reason").asString();
                    case "extended" ->
                        event.get("opcode").asInt() + " " + bits(event.get("extensionBits")) + " "
                                + hex(bytes(event.get("hex")));
                    default -> hex(bytes(event.get("hex")));
                };
    }

    private static byte[] bytes(JsonNode parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (JsonNode part : parts) {
            int times = part.isString() ? 1 : part.get("times").asInt();
            JsonNode digits = part.isString() ? part : part.get("repeat");
            for (int i = 0; i < times; i++) {
                bytes.writeBytes(HexFormat.of().parseHex(digits.asString()));
            }
        }
        return bytes.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
