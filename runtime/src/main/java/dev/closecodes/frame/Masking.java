package dev.closecodes.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Masks and unmasks payloads, which is the same (section 5.3): byte {@code i} is combined with byte {@code i mod 4} of
 * the key by exclusive or.
 *
 * <p>A key is the four bytes of the wire as one number, the first byte the most significant. Each method returns the
 * key turned to where the payload breaks off, so a payload in pieces is masked with {@code key = mask(piece, ...,
 * key)}.
 */
public final class Masking {

    // Native order, and loops that C2 can count: this is what makes it use vectors.
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private Masking() {}

    /**
     * Masks a piece of a payload where it stands.
     *
     * @param bytes the array that holds it
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @param key the masking key, turned to the first byte
     * @return the key, turned to the byte at {@code to}
     * @throws IndexOutOfBoundsException if the piece does not lie in the array
     */
    public static int mask(byte[] bytes, int from, int to, int key) {
        Objects.checkFromToIndex(from, to, bytes.length);
        int length = to - from;
        long word = word(key);
        int i = from;
        for (int end = to - (length & 63); i < end; i += Long.BYTES) {
            mask(bytes, i, word);
        }
        // Most payloads are short. What is left has a length of six bits; each says whether there is a run of its size.
        if ((length & 32) != 0) {
            mask(bytes, i, word);
            mask(bytes, i + 8, word);
            mask(bytes, i + 16, word);
            mask(bytes, i + 24, word);
            i += 32;
        }
        if ((length & 16) != 0) {
            mask(bytes, i, word);
            mask(bytes, i + 8, word);
            i += 16;
        }
        if ((length & 8) != 0) {
            mask(bytes, i, word);
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
        int turned = Integer.rotateLeft(key, length * Byte.SIZE);
        if ((length & 1) != 0) {
            bytes[i] ^= (byte) turned;
        }
        return turned;
    }

    /**
     * Masks a piece of a payload where it stands. The buffer's position, limit and byte order are neither used, but for
     * the bound that the limit is, nor changed; but of a direct buffer, the order is another one during the call.
     *
     * @param buffer the buffer that holds it
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @param key the masking key, turned to the first byte
     * @return the key, turned to the byte at {@code to}
     * @throws IndexOutOfBoundsException if the piece does not lie in the buffer
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

    /** Needs native order: with it, JDK 17 makes vectors of these calls too, and of a VarHandle's it does not. */
    private static int maskDirect(ByteBuffer buffer, int from, int to, int key) {
        int length = to - from;
        long word = word(key);
        int i = from;
        for (int end = to - (length & 7); i < end; i += Long.BYTES) {
            buffer.putLong(i, buffer.getLong(i) ^ word);
        }
        if ((length & 4) != 0) {
            NetworkOrder.putInt(buffer, i, NetworkOrder.getInt(buffer, i) ^ key);
            i += 4;
        }
        if ((length & 2) != 0) {
            NetworkOrder.putShort(buffer, i, NetworkOrder.getShort(buffer, i) ^ (key >>> 16));
            i += 2;
        }
        int turned = Integer.rotateLeft(key, length * Byte.SIZE);
        if ((length & 1) != 0) {
            buffer.put(i, (byte) (buffer.get(i) ^ turned));
        }
        return turned;
    }

    private static void mask(byte[] bytes, int at, long word) {
        LONGS.set(bytes, at, (long) LONGS.get(bytes, at) ^ word);
    }

    /** The key twice, its bytes in memory as on the wire. */
    private static long word(int key) {
        int inMemory = LITTLE_ENDIAN ? Integer.reverseBytes(key) : key;
        return ((long) inMemory << Integer.SIZE) | (inMemory & 0xFFFF_FFFFL);
    }
}
