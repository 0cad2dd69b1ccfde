package dev.closecodes.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads and writes numbers in network byte order, the most significant byte first (section 5.2).
 *
 * <p>The position and the byte order of a buffer are not used and not changed.
 */
public final class NetworkOrder {

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final VarHandle BUFFER_SHORTS =
            MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BUFFER_INTS =
            MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle BUFFER_LONGS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private NetworkOrder() {}

    /**
     * Reads an unsigned 16-bit number.
     *
     * @param bytes the array to read
     * @param at the zero-based index of the first byte
     * @return the number, 0-65535
     * @throws IndexOutOfBoundsException if one of the bytes is outside the array
     */
    public static int getShort(byte[] bytes, int at) {
        return (short) SHORTS.get(bytes, at) & 0xFFFF;
    }

    /**
     * Reads a 32-bit number.
     *
     * @param bytes the array to read
     * @param at the zero-based index of the first byte
     * @return the number
     * @throws IndexOutOfBoundsException if one of the bytes is outside the array
     */
    public static int getInt(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    /**
     * Reads a 64-bit number.
     *
     * @param bytes the array to read
     * @param at the zero-based index of the first byte
     * @return the number
     * @throws IndexOutOfBoundsException if one of the bytes is outside the array
     */
    public static long getLong(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /**
     * Reads an unsigned 16-bit number.
     *
     * @param buffer the buffer to read
     * @param at the zero-based index of the first byte
     * @return the number, 0-65535
     * @throws IndexOutOfBoundsException if the index is negative or one of the bytes is after the buffer's limit
     */
    public static int getShort(ByteBuffer buffer, int at) {
        return (short) BUFFER_SHORTS.get(buffer, at) & 0xFFFF;
    }

    /**
     * Reads a 32-bit number.
     *
     * @param buffer the buffer to read
     * @param at the zero-based index of the first byte
     * @return the number
     * @throws IndexOutOfBoundsException if the index is negative or one of the bytes is after the buffer's limit
     */
    public static int getInt(ByteBuffer buffer, int at) {
        return (int) BUFFER_INTS.get(buffer, at);
    }

    /**
     * Reads a 64-bit number.
     *
     * @param buffer the buffer to read
     * @param at the zero-based index of the first byte
     * @return the number
     * @throws IndexOutOfBoundsException if the index is negative or one of the bytes is after the buffer's limit
     */
    public static long getLong(ByteBuffer buffer, int at) {
        return (long) BUFFER_LONGS.get(buffer, at);
    }

    /**
     * Writes a 16-bit number.
     *
     * @param bytes the array to write to
     * @param at the zero-based index of the first byte
     * @param value the number; only its lowest 16 bits are written
     * @throws IndexOutOfBoundsException if one of the bytes is outside the array
     */
    public static void putShort(byte[] bytes, int at, int value) {
        SHORTS.set(bytes, at, (short) value);
    }

    /**
     * Writes a 32-bit number.
     *
     * @param bytes the array to write to
     * @param at the zero-based index of the first byte
     * @param value the number
     * @throws IndexOutOfBoundsException if one of the bytes is outside the array
     */
    public static void putInt(byte[] bytes, int at, int value) {
        INTS.set(bytes, at, value);
    }

    /**
     * Writes a 64-bit number.
     *
     * @param bytes the array to write to
     * @param at the zero-based index of the first byte
     * @param value the number
     * @throws IndexOutOfBoundsException if one of the bytes is outside the array
     */
    public static void putLong(byte[] bytes, int at, long value) {
        LONGS.set(bytes, at, value);
    }

    /**
     * Writes a 16-bit number.
     *
     * @param buffer the buffer to write to
     * @param at the zero-based index of the first byte
     * @param value the number; only its lowest 16 bits are written
     * @throws IndexOutOfBoundsException if the index is negative or one of the bytes is after the buffer's limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void putShort(ByteBuffer buffer, int at, int value) {
        BUFFER_SHORTS.set(buffer, at, (short) value);
    }

    /**
     * Writes a 32-bit number.
     *
     * @param buffer the buffer to write to
     * @param at the zero-based index of the first byte
     * @param value the number
     * @throws IndexOutOfBoundsException if the index is negative or one of the bytes is after the buffer's limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void putInt(ByteBuffer buffer, int at, int value) {
        BUFFER_INTS.set(buffer, at, value);
    }

    /**
     * Writes a 64-bit number.
     *
     * @param buffer the buffer to write to
     * @param at the zero-based index of the first byte
     * @param value the number
     * @throws IndexOutOfBoundsException if the index is negative or one of the bytes is after the buffer's limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void putLong(ByteBuffer buffer, int at, long value) {
        BUFFER_LONGS.set(buffer, at, value);
    }
}
