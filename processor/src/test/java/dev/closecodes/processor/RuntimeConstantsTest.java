package dev.closecodes.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.frame.FrameHeader;
import dev.closecodes.frame.Opcode;
import dev.closecodes.internal.CloseMessage;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The constants of the runtime have the values that frame.yaml of the spec gives. */
final class RuntimeConstantsTest {

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
    void longestHeader() {
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
    }

    @Test
    void longestCloseMessage() {
        assertEquals(layout.at("/close-payload/max-message-bytes").asInt(), CloseMessage.MAX_BYTES);
        assertEquals(
                layout.at("/control/max-payload-bytes").asInt()
                        - layout.at("/close-payload/code-bits").asInt() / Byte.SIZE,
                CloseMessage.MAX_BYTES);
    }

    private static JsonNode read() {
        InputStream yaml = RuntimeConstantsTest.class.getResourceAsStream("/dev/closecodes/spec/frame.yaml");
        return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
    }
}
