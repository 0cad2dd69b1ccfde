package dev.closecodes.samples.benchmarks;

import java.nio.ByteBuffer;
import java.util.Random;

/** Masked binary frames of one size, one after the other, and the expected result of a reader. */
final class MaskedFrames {

    private static final int BINARY_AND_FINAL = 0x82;
    private static final int MASKED = 0x80;
    private static final int MAX_HEADER_BYTES = 14;

    private final ByteBuffer buffer;
    private final long sum;

    private MaskedFrames(ByteBuffer buffer, long sum) {
        this.buffer = buffer;
        this.sum = sum;
    }

    static MaskedFrames of(int frames, int payloadBytes, boolean direct, long seed) {
        int capacity = frames * (MAX_HEADER_BYTES + payloadBytes);
        ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
        Random random = new Random(seed);
        byte[] payload = new byte[payloadBytes];
        byte[] key = new byte[4];
        long sum = 0;
        for (int frame = 0; frame < frames; frame++) {
            random.nextBytes(payload);
            random.nextBytes(key);
            sum += sum(payloadBytes, payload[0], payload[payloadBytes - 1]);
            putLength(buffer.put((byte) BINARY_AND_FINAL), payloadBytes);
            buffer.put(key);
            for (int i = 0; i < payloadBytes; i++) {
                buffer.put((byte) (payload[i] ^ key[i % 4]));
            }
        }
        return new MaskedFrames(buffer.flip().slice(), sum);
    }

    private static void putLength(ByteBuffer buffer, int payloadBytes) {
        if (payloadBytes < 126) {
            buffer.put((byte) (MASKED | payloadBytes));
        } else if (payloadBytes < 65_536) {
            buffer.put((byte) (MASKED | 126)).putShort((short) payloadBytes);
        } else {
            buffer.put((byte) (MASKED | 127)).putLong(payloadBytes);
        }
    }

    /**
     * Returns the value that every reader computes for a payload. It uses only a few bytes, so that the benchmark does
     * not measure this method.
     */
    static long sum(int length, byte first, byte last) {
        return length + first + ((long) last << 8);
    }

    /** Returns all frames, from position 0 to the limit. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    /** Returns the sum of {@link #sum(int, byte, byte)} of all payloads. */
    long sum() {
        return sum;
    }
}
