package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.frame.FrameHeader;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The generated decoders, and the checks of headers, use the sizes in the spec's frame.yaml. */
final class LayoutTest {

    private final JsonNode layout = read();

    @Test
    void longestHeader() {
        assertEquals(HeaderCheck.MAX_BYTES, FrameHeader.MAX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default server", "default client"})
    void longestControlFrame(String name) {
        Codec codec = Codecs.of(name);
        int most = layout.at("/control/max-payload-bytes").asInt();
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

    private static JsonNode read() {
        InputStream yaml = LayoutTest.class.getResourceAsStream("/dev/closecodes/spec/frame.yaml");
        return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
    }
}
