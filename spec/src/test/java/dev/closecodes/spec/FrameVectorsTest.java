package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that the frame vectors are well-formed and cover RFC 6455 section 5. */
final class FrameVectorsTest {

    private final JsonNode file = SpecFiles.read("frame-vectors.json");

    @Test
    void matchesTheSchema() {
        assertEquals(List.of(), SpecFiles.errors(SpecFiles.schema("frame-vectors.schema.json"), file));
    }

    @Test
    void namesAreUnique() {
        List<String> names =
                vectors().map(vector -> vector.get("name").asString()).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void onlyIncompleteHeadersHaveNoResult() {
        Set<String> without = vectors()
                .filter(vector -> vector.get("events").isEmpty() && !vector.has("violation"))
                .map(vector -> vector.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "only the first byte from a client",
                        "only the first byte from a server",
                        "half a header from a client",
                        "half a header from a server"),
                without);
    }

    @Test
    void examplesOfTheRfcAreInItsOrder() {
        assertEquals(
                List.of(
                        "810548656c6c6f",
                        "818537fa213d7f9f4d5158",
                        "010348656c80026c6f",
                        "890548656c6c6f",
                        "8a8537fa213d7f9f4d5158",
                        "827e0100+256",
                        "827f0000000000010000+65536"),
                vectors()
                        .filter(vector -> vector.get("section").asString().equals("5.7"))
                        .map(FrameVectorsTest::compact)
                        .toList());
    }

    @Test
    void bothEndpointsSendEveryOpcodeAndReservedBit() {
        Set<String> seen = vectors()
                .filter(vector -> !vector.has("extensionBits"))
                .map(FrameVectorsTest::start)
                .collect(Collectors.toSet());
        for (String from : List.of("client ", "server ")) {
            IntStream.range(0, 16)
                    .mapToObj(opcode -> from + String.format("%02x", 0x80 | opcode))
                    .forEach(start -> assertTrue(seen.contains(start), () -> "no vector begins with " + start));
            IntStream.range(1, 8)
                    .mapToObj(bits -> from + String.format("%02x", 0x81 | (bits << 4)))
                    .forEach(start -> assertTrue(seen.contains(start), () -> "no vector begins with " + start));
        }
    }

    /** For each limit and bit that a vector may set, there are accepted and rejected messages from both endpoints. */
    @Test
    void bothEndpointsHaveVectorsForLimitsAndExtensionBits() {
        Set<String> seen = vectors()
                .flatMap(vector -> Stream.of("maxFrameBytes", "maxMessageBytes", "extensionBits")
                        .filter(vector::has)
                        .map(key -> vector.get("from").asString() + " " + key + " "
                                + vector.path("violation").asInt(0)))
                .collect(Collectors.toSet());
        for (String from : List.of("client ", "server ")) {
            for (String rule : List.of(
                    "maxFrameBytes 0",
                    "maxFrameBytes 1009",
                    "maxMessageBytes 0",
                    "maxMessageBytes 1009",
                    "extensionBits 0",
                    "extensionBits 1002",
                    "extensionBits 1007")) {
                assertTrue(seen.contains(from + rule), () -> "no vector for " + from + rule);
            }
        }
    }

    @Test
    void extendedMessagesHaveOnlyBitsOfTheExtension() {
        vectors().forEach(vector -> {
            List<String> negotiated = SpecFiles.texts(vector.path("extensionBits"));
            vector.get("events")
                    .valueStream()
                    .map(event -> SpecFiles.texts(event.path("extensionBits")))
                    .forEach(bits -> assertTrue(negotiated.containsAll(bits), vector::toString));
        });
    }

    @Test
    void closeIsTheLastEventWithoutAViolation() {
        vectors().forEach(vector -> {
            List<String> types = vector.get("events")
                    .valueStream()
                    .map(event -> event.get("type").asString())
                    .toList();
            int close = types.indexOf("close");
            assertFalse(close >= 0 && (close < types.size() - 1 || vector.has("violation")), vector::toString);
        });
    }

    private Stream<JsonNode> vectors() {
        return file.get("vectors").valueStream();
    }

    private static String start(JsonNode vector) {
        return vector.get("from").asString() + " "
                + vector.get("hex").get(0).asString().substring(0, 2);
    }

    private static String compact(JsonNode vector) {
        return vector.get("hex")
                .valueStream()
                .map(part -> part.isString()
                        ? part.asString()
                        : "+" + part.get("times").asInt())
                .collect(Collectors.joining());
    }
}
