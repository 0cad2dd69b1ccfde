package dev.closecodes.samples.frames;

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

/** A vector of the spec's frame-vectors.json. */
final class Vector {

    private static final List<Vector> ALL = read();

    private final String name;
    private final boolean fromClient;
    private final byte[] bytes;
    private final Connection.Outcome outcome;

    private Vector(JsonNode vector) {
        name = vector.get("name").asString();
        fromClient = vector.get("from").asString().equals("client");
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

    /** What was sent; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** What it means. */
    Connection.Outcome outcome() {
        return outcome;
    }

    /** The codec with default rules that receives it. */
    Codec codec() {
        return Codecs.of(fromClient ? "default server" : "default client");
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<Vector> read() {
        try (InputStream in = Vector.class.getResourceAsStream("/dev/closecodes/spec/frame-vectors.json")) {
            return new JsonMapper()
                    .readTree(Objects.requireNonNull(in))
                    .get("vectors")
                    .valueStream()
                    .map(Vector::new)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String event(JsonNode event) {
        String type = event.get("type").asString();
        return type + " "
                + switch (type) {
                    case "text" -> hex(event.get("text").asString().getBytes(StandardCharsets.UTF_8));
                    case "close" ->
                        event.get("code").asInt() + " " + event.get("reason").asString();
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
