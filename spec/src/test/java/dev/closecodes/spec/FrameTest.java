package dev.closecodes.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Compares the frame layout with RFC 6455 section 5. */
final class FrameTest {

    private final JsonNode frame = SpecFiles.read("frame.yaml");

    @Test
    void headerHasTheFirstTwoBytes() {
        List<String> fields = items("header")
                .map(field ->
                        field.get("field").asString() + " " + field.get("bits").asInt())
                .toList();
        assertEquals(List.of("fin 1", "rsv1 1", "rsv2 1", "rsv3 1", "opcode 4", "mask 1", "length 7"), fields);
        assertEquals(
                16, items("header").mapToInt(field -> field.get("bits").asInt()).sum());
    }

    @Test
    void opcodesAreTheSixDefinedOnes() {
        List<String> opcodes = items("opcodes")
                .map(opcode -> opcode.get("opcode").asInt() + " "
                        + opcode.get("name").asString() + " "
                        + opcode.get("kind").asString())
                .toList();
        assertEquals(
                List.of(
                        "0 CONTINUATION data",
                        "1 TEXT data",
                        "2 BINARY data",
                        "8 CLOSE control",
                        "9 PING control",
                        "10 PONG control"),
                opcodes);
    }

    @Test
    void everyLengthHasExactlyOneForm() {
        long next = 0;
        for (JsonNode form : frame.get("length")) {
            Range values = Range.of(form.get("values"));
            assertEquals(next, values.first(), () -> "a gap or an overlap before " + form);
            next = values.last() + 1;
        }
        assertEquals(Long.MIN_VALUE, next, "the longest form ends at 2^63 - 1, so adding 1 overflows");
    }

    @Test
    void everyLengthFitsItsField() {
        for (JsonNode form : frame.get("length")) {
            int bits = form.get("extended-bits").asInt() - (form.has("reserved-bit") ? 1 : 0);
            long largest = form.has("escape") ? (1L << bits) - 1 : 125;
            assertEquals(largest, Range.of(form.get("values")).last(), form::toString);
        }
    }

    @Test
    void escapesAreTheTwoLargestValuesOfTheShortField() {
        assertEquals(
                List.of(126, 127),
                items("length")
                        .filter(form -> form.has("escape"))
                        .map(form -> form.get("escape").asInt())
                        .toList());
    }

    @Test
    void onlyTheHighestBitOfTheLongestFormIsReserved() {
        assertEquals(
                List.of("64 63"),
                items("length")
                        .filter(form -> form.has("reserved-bit"))
                        .map(form -> form.get("extended-bits").asInt() + " "
                                + form.get("reserved-bit").asInt())
                        .toList());
    }

    @Test
    void maskingKeyIsPresentIfTheMaskBitIsSet() {
        assertEquals(32, frame.at("/masking-key/bits").asInt());
        assertEquals("mask", frame.at("/masking-key/present-if").asString());
    }

    @Test
    void controlFramesAreShortAndNotFragmented() {
        assertEquals(125, frame.at("/control/max-payload-bytes").asInt());
        assertEquals("false", frame.at("/control/fragmented").asString());
    }

    @Test
    void reasonTextHasTheRestOfAControlFrameAfterTheCode() {
        int codeBits = frame.at("/close-payload/code-bits").asInt();
        assertEquals(16, codeBits);
        assertEquals(
                frame.at("/control/max-payload-bytes").asInt() - codeBits / Byte.SIZE,
                frame.at("/close-payload/max-message-bytes").asInt());
        assertEquals("UTF-8", frame.at("/close-payload/message-encoding").asString());
    }

    private Stream<JsonNode> items(String list) {
        return frame.get(list).valueStream();
    }
}
