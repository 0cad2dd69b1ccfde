package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Compares {@link NetworkOrder} with a new {@link ByteBuffer}, whose byte order is big-endian. */
final class NetworkOrderTest {

    private static final int BYTES = 24;

    private final Random random = RandomSeed.random();

    @Test
    void readsArrays() {
        byte[] bytes = RandomSeed.bytes(random, BYTES);
        ByteBuffer expected = ByteBuffer.wrap(bytes);
        for (int at = 0; at <= BYTES - 2; at++) {
            assertEquals(
                    Short.toUnsignedInt(expected.getShort(at)), NetworkOrder.getShort(bytes, at), RandomSeed::repeat);
        }
        for (int at = 0; at <= BYTES - 4; at++) {
            assertEquals(expected.getInt(at), NetworkOrder.getInt(bytes, at), RandomSeed::repeat);
        }
        for (int at = 0; at <= BYTES - 8; at++) {
            assertEquals(expected.getLong(at), NetworkOrder.getLong(bytes, at), RandomSeed::repeat);
        }
    }

    @Test
    void readsAllKindsOfBuffers() {
        byte[] bytes = RandomSeed.bytes(random, BYTES);
        ByteBuffer expected = ByteBuffer.wrap(bytes);
        for (ByteBuffer buffer : Buffers.all(bytes)) {
            ByteBuffer before = buffer.duplicate();
            var order = buffer.order();
            int start = buffer.position();
            for (int at = 0; at <= BYTES - 8; at++) {
                assertEquals(Short.toUnsignedInt(expected.getShort(at)), NetworkOrder.getShort(buffer, start + at));
                assertEquals(expected.getInt(at), NetworkOrder.getInt(buffer, start + at), RandomSeed::repeat);
                assertEquals(expected.getLong(at), NetworkOrder.getLong(buffer, start + at), RandomSeed::repeat);
            }
            Buffers.assertSameMarks(before, order, buffer);
        }
    }

    @Test
    void writesArrays() {
        for (int at = 0; at <= BYTES - 8; at++) {
            long value = random.nextLong();
            byte[] actual = new byte[BYTES];
            ByteBuffer expected = ByteBuffer.allocate(BYTES);
            NetworkOrder.putLong(actual, at, value);
            assertArrayEquals(expected.putLong(at, value).array(), actual, RandomSeed::repeat);
            NetworkOrder.putInt(actual, at, (int) ~value);
            assertArrayEquals(expected.putInt(at, (int) ~value).array(), actual, RandomSeed::repeat);
            NetworkOrder.putShort(actual, at, (int) value);
            assertArrayEquals(expected.putShort(at, (short) value).array(), actual, RandomSeed::repeat);
        }
    }

    @Test
    void writesAllKindsOfBuffers() {
        for (ByteBuffer buffer : Buffers.writable(new byte[BYTES])) {
            ByteBuffer expected = ByteBuffer.wrap(Buffers.allBytes(buffer));
            ByteBuffer before = buffer.duplicate();
            var order = buffer.order();
            for (int at = buffer.position(); at <= buffer.limit() - 8; at++) {
                long value = random.nextLong();
                NetworkOrder.putLong(buffer, at, value);
                assertArrayEquals(expected.putLong(at, value).array(), Buffers.allBytes(buffer), RandomSeed::repeat);
                NetworkOrder.putInt(buffer, at, (int) ~value);
                assertArrayEquals(expected.putInt(at, (int) ~value).array(), Buffers.allBytes(buffer));
                NetworkOrder.putShort(buffer, at, (int) value);
                assertArrayEquals(expected.putShort(at, (short) value).array(), Buffers.allBytes(buffer));
            }
            Buffers.assertSameMarks(before, order, buffer);
        }
    }

    @Test
    void rejectsIndexesOutOfBounds() {
        byte[] array = new byte[8];
        assertRejected(() -> NetworkOrder.getShort(array, 7), () -> NetworkOrder.getShort(array, -1));
        assertRejected(() -> NetworkOrder.getInt(array, 5), () -> NetworkOrder.getInt(array, -1));
        assertRejected(() -> NetworkOrder.getLong(array, 1), () -> NetworkOrder.getLong(array, -1));
        assertRejected(() -> NetworkOrder.putShort(array, 7, -1), () -> NetworkOrder.putShort(array, -1, -1));
        assertRejected(() -> NetworkOrder.putInt(array, 5, -1), () -> NetworkOrder.putInt(array, -1, -1));
        assertRejected(() -> NetworkOrder.putLong(array, 1, -1), () -> NetworkOrder.putLong(array, -1, -1));
        assertArrayEquals(new byte[8], array, "a rejected call changes nothing");
        for (ByteBuffer buffer : List.of(ByteBuffer.allocate(20), ByteBuffer.allocateDirect(20))) {
            buffer.limit(8);
            assertRejected(() -> NetworkOrder.getShort(buffer, 7), () -> NetworkOrder.putShort(buffer, 7, -1));
            assertRejected(() -> NetworkOrder.getInt(buffer, 5), () -> NetworkOrder.putInt(buffer, 5, -1));
            assertRejected(() -> NetworkOrder.getLong(buffer, 1), () -> NetworkOrder.putLong(buffer, 1, -1));
            assertArrayEquals(new byte[20], Buffers.allBytes(buffer), "a rejected call changes nothing");
        }
    }

    @Test
    void rejectsReadOnlyBuffers() {
        for (ByteBuffer buffer : Buffers.readOnly(new byte[8])) {
            assertThrows(ReadOnlyBufferException.class, () -> NetworkOrder.putShort(buffer, 0, 1));
            assertThrows(ReadOnlyBufferException.class, () -> NetworkOrder.putInt(buffer, 0, 1));
            assertThrows(ReadOnlyBufferException.class, () -> NetworkOrder.putLong(buffer, 0, 1));
        }
    }

    private static void assertRejected(Executable... calls) {
        for (Executable call : calls) {
            assertThrows(IndexOutOfBoundsException.class, call);
        }
    }
}
