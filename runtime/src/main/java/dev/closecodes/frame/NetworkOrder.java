package dev.closecodes.frame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers of several bytes in network byte order, the most significant byte first, as section 5.2 has them. The
 * position and the byte order of a buffer are neither used nor changed.
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
     * Reads two bytes.
     *
     * @param bytes the array to read
     * @param at the index of the first byte
     * @return 0-65535
     * @throws IndexOutOfBoundsException if a byte lies outside the array
     */
    public static int getShort(byte[] bytes, int at) {
        return (short) SHORTS.get(bytes, at) & 0xFFFF;
    }

    /**
     * Reads four bytes.
     *
     * @param bytes the array to read
     * @param at the index of the first byte
     * @return the 32 bits
     * @throws IndexOutOfBoundsException if a byte lies outside the array
     */
    public static int getInt(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    /**
     * Reads eight bytes.
     *
     * @param bytes the array to read
     * @param at the index of the first byte
     * @return the 64 bits
     * @throws IndexOutOfBoundsException if a byte lies outside the array
     */
    public static long getLong(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /**
     * Reads two bytes.
     *
     * @param buffer the buffer to read
     * @param at the index of the first byte
     * @return 0-65535
     * @throws IndexOutOfBoundsException if a byte lies beyond the buffer's limit
     */
    public static int getShort(ByteBuffer buffer, int at) {
        return (short) BUFFER_SHORTS.get(buffer, at) & 0xFFFF;
    }

    /**
     * Reads four bytes.
     *
     * @param buffer the buffer to read
     * @param at the index of the first byte
     * @return the 32 bits
     * @throws IndexOutOfBoundsException if a byte lies beyond the buffer's limit
     */
    public static int getInt(ByteBuffer buffer, int at) {
        return (int) BUFFER_INTS.get(buffer, at);
    }

    /**
     * Reads eight bytes.
     *
     * @param buffer the buffer to read
     * @param at the index of the first byte
     * @return the 64 bits
     * @throws IndexOutOfBoundsException if a byte lies beyond the buffer's limit
     */
    public static long getLong(ByteBuffer buffer, int at) {
        return (long) BUFFER_LONGS.get(buffer, at);
    }

    /**
     * Writes two bytes.
     *
     * @param bytes the array to write to
     * @param at the index of the first byte
     * @param value the number, of which the lowest 16 bits are written
     * @throws IndexOutOfBoundsException if a byte lies outside the array
     */
    public static void putShort(byte[] bytes, int at, int value) {
        SHORTS.set(bytes, at, (short) value);
    }

    /**
     * Writes four bytes.
     *
     * @param bytes the array to write to
     * @param at the index of the first byte
     * @param value the 32 bits
     * @throws IndexOutOfBoundsException if a byte lies outside the array
     */
    public static void putInt(byte[] bytes, int at, int value) {
        INTS.set(bytes, at, value);
    }

    /**
     * Writes eight bytes.
     *
     * @param bytes the array to write to
     * @param at the index of the first byte
     * @param value the 64 bits
     * @throws IndexOutOfBoundsException if a byte lies outside the array
     */
    public static void putLong(byte[] bytes, int at, long value) {
        LONGS.set(bytes, at, value);
    }

    /**
     * Writes two bytes.
     *
     * @param buffer the buffer to write to
     * @param at the index of the first byte
     * @param value the number, of which the lowest 16 bits are written
     * @throws IndexOutOfBoundsException if a byte lies beyond the buffer's limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void putShort(ByteBuffer buffer, int at, int value) {
        BUFFER_SHORTS.set(buffer, at, (short) value);
    }

    /**
     * Writes four bytes.
     *
     * @param buffer the buffer to write to
     * @param at the index of the first byte
     * @param value the 32 bits
     * @throws IndexOutOfBoundsException if a byte lies beyond the buffer's limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void putInt(ByteBuffer buffer, int at, int value) {
        BUFFER_INTS.set(buffer, at, value);
    }

    /**
     * Writes eight bytes.
     *
     * @param buffer the buffer to write to
     * @param at the index of the first byte
     * @param value the 64 bits
     * @throws IndexOutOfBoundsException if a byte lies beyond the buffer's limit
     * @throws java.nio.ReadOnlyBufferException if the buffer is read-only
     */
    public static void putLong(ByteBuffer buffer, int at, long value) {
        BUFFER_LONGS.set(buffer, at, value);
    }
}
