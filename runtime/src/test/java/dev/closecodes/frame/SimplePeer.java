package dev.closecodes.frame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the frames of an endpoint byte by byte (section 5.2). A client uses a new masking key for each frame. */
final class SimplePeer {

    private final boolean masked;
    private int nextKey = 0x12345678;

    SimplePeer(boolean masked) {
        this.masked = masked;
    }

    byte[] frame(int first, String payload) {
        return frame(first, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a frame. Its first byte has FIN, the reserved bits and the opcode. */
    byte[] frame(int first, byte[] payload) {
        int key = nextKey;
        nextKey = nextKey * 1_103_515_245 + 12345;
        byte[] body = payload.clone();
        if (masked) {
            SimpleMasking.mask(body, 0, body.length, key, 0);
        }
        return Buffers.concat(header(first, payload.length, key), body);
    }

    /** Returns only the header. The payload may be too long to be written. */
    byte[] header(int first, long length, int key) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(first);
        int mask = masked ? 0x80 : 0;
        if (length <= 125) {
            header.write(mask + (int) length);
        } else if (length <= 0xFFFF) {
            header.write(mask + 126);
            writeNumber(header, length, 2);
        } else {
            header.write(mask + 127);
            writeNumber(header, length, 8);
        }
        if (masked) {
            writeNumber(header, key, 4);
        }
        return header.toByteArray();
    }

    private static void writeNumber(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (value >> (8 * i)));
        }
    }
}
