package dev.closecodes.samples.echo.raw;

import dev.closecodes.frame.MaskingKeys;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Creates the frames of a client. The codec encodes the valid ones; this class encodes the frames that the codec would
 * refuse.
 */
final class Frames {

    private static final int MAX_OVERHEAD = 14;
    private static final byte[] KEY = {(byte) 0xB7, (byte) 0xFA, 0x21, 0x3D};

    private Frames() {}

    static byte[] text(String text) {
        return frame(3 * text.length(), out -> ClientFrameCodec.encodeText(text, MaskingKeys.strong(), out));
    }

    static byte[] binary(byte... payload) {
        return frame(
                payload.length,
                out -> ClientFrameCodec.encodeBinary(ByteBuffer.wrap(payload), MaskingKeys.strong(), out));
    }

    /** Returns one frame of a binary message. */
    static byte[] fragment(boolean first, boolean last, byte... payload) {
        return raw((last ? 0x80 : 0) | (first ? Frame.BINARY : Frame.CONTINUATION), payload);
    }

    static byte[] ping(byte... payload) {
        return frame(
                payload.length,
                out -> ClientFrameCodec.encodePing(ByteBuffer.wrap(payload), MaskingKeys.strong(), out));
    }

    static byte[] close(int code, String message) {
        CloseReason reason = new CloseReason(code, message);
        return frame(125, out -> ClientFrameCodec.encodeClose(reason, MaskingKeys.strong(), out));
    }

    /** Returns a masked frame with any first byte, and with the length in the shortest form. */
    static byte[] raw(int first, byte... payload) {
        int length = payload.length;
        byte[] header = length <= 125
                ? bytes(first, 0x80 | length)
                : length <= 0xFFFF
                        ? bytes(first, 0xFE, length >> 8, length)
                        : bytes(first, 0xFF, 0, 0, 0, 0, length >> 24, length >> 16, length >> 8, length);
        return join(header, KEY, masked(payload));
    }

    static byte[] masked(byte... payload) {
        byte[] masked = payload.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= KEY[i % KEY.length];
        }
        return masked;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] frame(int maxBytes, Consumer<ByteBuffer> encoding) {
        ByteBuffer out = ByteBuffer.allocate(maxBytes + MAX_OVERHEAD);
        encoding.accept(out);
        byte[] frame = new byte[out.flip().remaining()];
        out.get(frame);
        return frame;
    }
}
