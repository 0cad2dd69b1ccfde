package dev.closecodes.samples.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.frame.CloseMessage;
import dev.closecodes.frame.FrameHeader;
import dev.closecodes.frame.Opcode;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the runtime knows of a frame by itself is what the spec's frame.yaml says. */
final class LayoutTest {

    private final JsonNode layout = read();

    @Test
    void opcodes() throws IllegalAccessException {
        Map<String, Integer> constants = new TreeMap<>();
        for (Field constant : Opcode.class.getFields()) {
            constants.put(constant.getName(), constant.getInt(null));
        }
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode opcode : layout.get("opcodes")) {
            int number = opcode.get("opcode").asInt();
            expected.put(opcode.get("name").asString(), number);
            assertEquals(opcode.get("kind").asString().equals("control"), Opcode.isControl(number), opcode::toString);
        }
        assertEquals(expected, constants);
    }

    @Test
    void theLongestHeader() {
        int start = layout.get("header")
                .valueStream()
                .mapToInt(field -> field.get("bits").asInt())
                .sum();
        int length = layout.get("length")
                .valueStream()
                .mapToInt(form -> form.get("extended-bits").asInt())
                .max()
                .orElseThrow();
        assertEquals((start + length + layout.at("/masking-key/bits").asInt()) / Byte.SIZE, FrameHeader.MAX_BYTES);
        assertEquals(HeaderCheck.MOST, FrameHeader.MAX_BYTES);
    }

    @Test
    void theLongestCloseMessage() {
        assertEquals(layout.at("/close-payload/max-message-bytes").asInt(), CloseMessage.MAX_BYTES);
        assertEquals(
                maxControlBytes() - layout.at("/close-payload/code-bits").asInt() / Byte.SIZE, CloseMessage.MAX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default server", "default client"})
    void theLongestControlFrame(String name) {
        Codec codec = Codecs.of(name);
        int most = maxControlBytes();
        for (int first : new int[] {0x89, 0x8A}) {
            String event = (first == 0x89 ? "ping " : "pong ") + "00".repeat(most);
            assertEquals(
                    new Connection.Outcome(List.of(event), 0),
                    Connection.decode(codec, Wire.frame(codec.server(), first, new byte[most])));
            assertEquals(
                    new Connection.Outcome(List.of(), 1002),
                    Connection.decode(codec, Wire.frame(codec.server(), first, new byte[most + 1])));
        }
    }

    private int maxControlBytes() {
        return layout.at("/control/max-payload-bytes").asInt();
    }

    private static JsonNode read() {
        InputStream yaml = LayoutTest.class.getResourceAsStream("/dev/closecodes/spec/frame.yaml");
        return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
    }
}
