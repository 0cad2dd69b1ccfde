package dev.closecodes.tests.frames;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Builds frames as in the diagram of section 5.2, without the code under test. */
final class Wire {

    static final int KEY = 0xB7FA213D;

    private Wire() {}

    /** Returns a frame from a client, masked with {@link #KEY}, or from a server, unmasked. */
    static byte[] frame(boolean fromClient, int first, byte... payload) {
        BigInteger size = BigInteger.valueOf(payload.length);
        int extended = HeaderOracle.bitsOfShortestForm(size);
        String length = extended == 0
                ? HeaderOracle.bits(size, 7)
                : (extended == 16 ? "1111110" : "1111111") + HeaderOracle.bits(size, extended);
        String key = fromClient ? HeaderOracle.bits(BigInteger.valueOf(KEY & 0xFFFF_FFFFL), 32) : "";
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(HeaderOracle.bytes(
                HeaderOracle.bits(BigInteger.valueOf(first), 8) + (fromClient ? "1" : "0") + length + key));
        byte[] octets = HeaderOracle.bytes(fromClient ? key : "0".repeat(32));
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ octets[i % 4]);
        }
        return frame.toByteArray();
    }

    static byte[] join(byte[]... frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }

    /** Returns bytes in which neighbouring bytes differ. */
    static byte[] payload(int size) {
        byte[] payload = new byte[size];
        for (int i = 0; i < size; i++) {
            payload[i] = (byte) (i * 7 + i / 256);
        }
        return payload;
    }
}
