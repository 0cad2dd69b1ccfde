package dev.closecodes.samples.quickstart;

import dev.closecodes.frame.FrameHeader;
import dev.closecodes.frame.Masking;
import dev.closecodes.frame.Opcode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Encodes frames with the generated codec of a client, and decodes them field by field with that of the server. */
final class FrameTour {

    /** The masking key of the example in RFC 6455 section 5.7. A program uses {@code MaskingKeys.strong()}. */
    private static final int KEY = 0x37fa213d;

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final BiConsumer<String, Object> line;

    FrameTour(BiConsumer<String, Object> line) {
        this.line = line;
    }

    void textFrame() {
        ByteBuffer frame = ByteBuffer.allocate(32);
        ClientFrameCodec.encodeText("Hello", () -> KEY, frame);
        byte[] payload = decode(frame.flip());
        line.accept("payload", new String(payload, StandardCharsets.UTF_8));
    }

    void closeFrame() {
        ByteBuffer frame = ByteBuffer.allocate(32);
        ClientFrameCodec.encodeClose(new CloseReason(CloseCode.GOING_AWAY, "bye"), () -> KEY, frame);
        byte[] payload = decode(frame.flip());
        line.accept("payload", HEX.formatHex(payload));
        line.accept("code", HEX.formatHex(payload, 0, 2) + " = " + (((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF)));
        line.accept("text", new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
        line.accept("close reason", CloseReason.fromWire(payload));
    }

    /** Prints the header of a frame, and returns its payload without the mask. */
    private byte[] decode(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        line.accept("frame", HEX.formatHex(bytes));
        long header = ServerFrameCodec.decodeHeader(bytes, 0, bytes.length);
        int key = ServerFrameCodec.maskingKey(bytes, 0, header);
        line.accept("fin", FrameHeader.isFinal(header));
        line.accept("opcode", FrameHeader.opcode(header) == Opcode.CLOSE ? "8, Close" : "1, text");
        line.accept("length", FrameHeader.payloadBytes(header));
        line.accept("masking key", Integer.toHexString(key));
        int from = FrameHeader.bytes(header);
        int to = from + (int) FrameHeader.payloadBytes(header);
        line.accept("masked", HEX.formatHex(bytes, from, to));
        Masking.mask(bytes, from, to, key);
        return Arrays.copyOfRange(bytes, from, to);
    }
}
