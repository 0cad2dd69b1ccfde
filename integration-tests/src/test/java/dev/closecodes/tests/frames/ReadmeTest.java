package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.frame.FrameHeader;
import dev.closecodes.frame.Masking;
import dev.closecodes.frame.MaskingKeys;
import dev.closecodes.frame.Opcode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples of docs/frames.md. */
final class ReadmeTest {

    private final ByteBuffer out = ByteBuffer.allocate(1000);
    private final Echo echo = new Echo(100);

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private String written() {
        String hex = hex(out.flip());
        out.clear();
        return hex;
    }

    private static String hex(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Echo", "Client", "deflate/CompressedEcho"})
    void classesAreTheSameAsInTheTests(String name) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "frames.md"));
        String test = Files.readString(Path.of("src/test/java/dev/closecodes/tests/frames", name + ".java"));
        String expected = test.substring(test.indexOf("final class"));
        assertTrue(page.contains("```java\n" + expected + "```\n"), () -> "docs/frames.md needs\n" + expected);
    }

    @Test
    void headers() {
        ByteBuffer buffer = bytes("82 84 00 ff 00 ff 01 02 03 04");
        assertTrue(FrameHeader.isIncomplete(ServerFrameCodec.decodeHeader(bytes("82 84 00 ff 00"))));

        long header = ServerFrameCodec.decodeHeader(buffer);
        assertFalse(FrameHeader.isIncomplete(header));
        assertEquals(buffer.remaining(), FrameHeader.frameBytes(header));
        int key = ServerFrameCodec.maskingKey(buffer, header);
        int payloadAt = buffer.position() + FrameHeader.bytes(header);
        Masking.mask(buffer, payloadAt, payloadAt + (int) FrameHeader.payloadBytes(header), key);
        assertEquals(bytes("01 fd 03 fb"), buffer.position(payloadAt));

        ServerFrameCodec.encodeHeader(true, Opcode.BINARY, 1_000_000, out);
        assertEquals("82 7f 00 00 00 00 00 0f 42 40", written());
    }

    @Test
    void wholeFrames() {
        ServerFrameCodec.encodeText("Hello", out);
        assertEquals("81 05 48 65 6c 6c 6f", written());
        ServerFrameCodec.encodePong(bytes("00 ff"), out);
        assertEquals("8a 02 00 ff", written());
        ServerFrameCodec.encodeClose(new CloseReason(CloseCode.GOING_AWAY, "restarting"), out);
        assertEquals("88 0c 03 e9 72 65 73 74 61 72 74 69 6e 67", written());
        ByteBuffer fitting = ByteBuffer.allocate(ServerFrameCodec.textFrameBytes("Hello"));
        ServerFrameCodec.encodeText("Hello", fitting);
        assertFalse(fitting.hasRemaining());
        MaskingKeys keys = () -> 0x37fa213d;
        ClientFrameCodec.encodeText("Hello", keys, out);
        assertEquals("81 85 37 fa 21 3d 7f 9f 4d 51 58", written());
    }

    @Test
    void echoServerReplies() throws IOException {
        assertEquals("01 02 48 65", hex(echo.received(bytes("81 85 37 fa 21 3d 7f 9f"))));
        assertEquals("80 03 6c 6c 6f 8a 01 2a", hex(echo.received(bytes("4d 51 58 89 81 00 00 00 00 2a"))));
        assertEquals("88 02 0f a0", hex(echo.received(bytes("88 82 00 00 00 00 0f a0 ff ff"))));
    }

    @Test
    void echoServerSendsReasonOfViolation() throws IOException {
        assertEquals(
                "1002 PROTOCOL_ERROR: A client sent a frame without a mask",
                CloseReason.fromWire(echo.received(bytes("81 01 48")).position(2))
                        .toString());
    }
}
