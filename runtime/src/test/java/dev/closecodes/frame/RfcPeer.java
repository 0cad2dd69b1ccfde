package dev.closecodes.frame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the frames of one end, byte by byte as section 5.2 has them; a client with a new key for each. */
final class RfcPeer {

    private final boolean masked;
    private int keys = 0x12345678;

    RfcPeer(boolean masked) {
        this.masked = masked;
    }

    byte[] frame(int first, String payload) {
        return frame(first, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** A frame that begins with a byte of FIN, RSV bits and opcode. */
    byte[] frame(int first, byte[] payload) {
        int key = keys;
        keys = keys * 1_103_515_245 + 12345;
        byte[] body = payload.clone();
        if (masked) {
            MaskingOracle.mask(body, 0, body.length, key, 0);
        }
        return Buffers.concat(header(first, payload.length, key), body);
    }

    /** The header alone, of a payload that may be far too long to be written. */
    byte[] header(int first, long length, int key) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(first);
        int mask = masked ? 0x80 : 0;
        if (length <= 125) {
            header.write(mask + (int) length);
        } else if (length <= 0xFFFF) {
            header.write(mask + 126);
            number(header, length, 2);
        } else {
            header.write(mask + 127);
            number(header, length, 8);
        }
        if (masked) {
            number(header, key, 4);
        }
        return header.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (value >> (8 * i)));
        }
    }
}
