package dev.closecodes.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Masks and unmasks payloads (section 5.3). Both are the same operation: byte {@code i} of the payload XOR byte
 * {@code i mod 4} of the masking key.
 *
 * <p>A key is an {@code int} whose most significant byte is the first byte of the key in the frame. Each method returns
 * the key rotated for the next byte of the payload. So a payload in pieces is masked with {@code key = mask(piece, ...,
 * key)}.
 */
public final class Masking {

    // With native byte order and counted loops, the JIT compiler C2 uses vector instructions.
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private Masking() {}

    /**
     * Masks a piece of a payload in place.
     *
     * @param bytes the array that contains the piece
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @param key the masking key, rotated for the byte at {@code from}
     * @return the key, rotated for the byte at {@code to}
     * @throws IndexOutOfBoundsException if the range is not inside the array
     */
    public static int mask(byte[] bytes, int from, int to, int key) {
        Objects.checkFromToIndex(from, to, bytes.length);
        int length = to - from;
        long keys = twice(key);
        int i = from;
        for (int end = to - (length & 63); i < end; i += Long.BYTES) {
            mask(bytes, i, keys);
        }
        // At most 63 bytes remain. This is faster than a loop for short payloads: each bit of the length is one block.
        if ((length & 32) != 0) {
            mask(bytes, i, keys);
            mask(bytes, i + 8, keys);
            mask(bytes, i + 16, keys);
            mask(bytes, i + 24, keys);
            i += 32;
        }
        if ((length & 16) != 0) {
            mask(bytes, i, keys);
            mask(bytes, i + 8, keys);
            i += 16;
        }
        if ((length & 8) != 0) {
            mask(bytes, i, keys);
            i += 8;
        }
        if ((length & 4) != 0) {
            NetworkOrder.putInt(bytes, i, NetworkOrder.getInt(bytes, i) ^ key);
            i += 4;
        }
        if ((length & 2) != 0) {
            NetworkOrder.putShort(bytes, i, NetworkOrder.getShort(bytes, i) ^ (key >>> 16));
            i += 2;
        }
        int rotated = Integer.rotateLeft(key, length * Byte.SIZE);
        if ((length & 1) != 0) {
            bytes[i] ^= (byte) rotated;
        }
        return rotated;
    }

    /**
     * Masks a piece of a payload in place. The buffer's position is not used. The position, the limit and the byte
     * order are not changed, but a direct buffer can have another byte order during the call.
     *
     * @param buffer the buffer that contains the piece
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @param key the masking key, rotated for the byte at {@code from}
     * @return the key, rotated for the byte at {@code to}
     * @throws IndexOutOfBoundsException if the range is not inside the buffer up to its limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only and the piece is not empty
     */
    public static int mask(ByteBuffer buffer, int from, int to, int key) {
        Objects.checkFromToIndex(from, to, buffer.limit());
        if (buffer.hasArray()) {
            int offset = buffer.arrayOffset();
            return mask(buffer.array(), offset + from, offset + to, key);
        }
        ByteOrder order = buffer.order();
        try {
            return maskDirect(buffer.order(ByteOrder.nativeOrder()), from, to, key);
        } finally {
            buffer.order(order);
        }
    }

    /**
     * Masks a buffer in native byte order. JDK 17 uses vector instructions for the methods of a buffer in native byte
     * order, but not for a VarHandle.
     */
    private static int maskDirect(ByteBuffer buffer, int from, int to, int key) {
        int length = to - from;
        long keys = twice(key);
        int i = from;
        for (int end = to - (length & 7); i < end; i += Long.BYTES) {
            buffer.putLong(i, buffer.getLong(i) ^ keys);
        }
        if ((length & 4) != 0) {
            NetworkOrder.putInt(buffer, i, NetworkOrder.getInt(buffer, i) ^ key);
            i += 4;
        }
        if ((length & 2) != 0) {
            NetworkOrder.putShort(buffer, i, NetworkOrder.getShort(buffer, i) ^ (key >>> 16));
            i += 2;
        }
        int rotated = Integer.rotateLeft(key, length * Byte.SIZE);
        if ((length & 1) != 0) {
            buffer.put(i, (byte) (buffer.get(i) ^ rotated));
        }
        return rotated;
    }

    private static void mask(byte[] bytes, int at, long keys) {
        LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ keys);
    }

    /** Returns the key twice, with its bytes in memory in the same order as in a frame. */
    private static long twice(int key) {
        int inMemory = LITTLE_ENDIAN ? Integer.reverseBytes(key) : key;
        return ((long) inMemory << Integer.SIZE) | (inMemory & 0xFFFF_FFFFL);
    }
}
