package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Buffers of every kind around the same bytes. */
final class Buffers {

    /** Stands around the bytes: never ASCII, never UTF-8, never a legal header. */
    static final byte GUARD = (byte) 0xFF;

    private static final int AROUND = 3;

    private Buffers() {}

    /** Heap and direct, whole and sliced, each in both byte orders. */
    static List<ByteBuffer> writable(byte[] bytes) {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            buffers.add(around(ByteBuffer.allocate(bytes.length + 2 * AROUND), bytes)
                    .order(order));
            buffers.add(around(ByteBuffer.allocateDirect(bytes.length + 2 * AROUND), bytes)
                    .order(order));
            for (ByteBuffer whole : List.of(
                    ByteBuffer.allocate(bytes.length + 4 * AROUND),
                    ByteBuffer.allocateDirect(bytes.length + 4 * AROUND))) {
                buffers.add(around(whole.position(1).slice(), bytes).order(order));
            }
        }
        return buffers;
    }

    static List<ByteBuffer> readOnly(byte[] bytes) {
        return writable(bytes).stream()
                .map(buffer -> buffer.asReadOnlyBuffer().order(buffer.order()))
                .toList();
    }

    static List<ByteBuffer> all(byte[] bytes) {
        List<ByteBuffer> buffers = new ArrayList<>(writable(bytes));
        buffers.addAll(readOnly(bytes));
        return buffers;
    }

    /** What is between the position and the limit, which stay. */
    static byte[] remaining(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Everything up to the capacity. */
    static byte[] whole(ByteBuffer buffer) {
        return remaining(buffer.duplicate().clear());
    }

    static byte[] concat(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    /** Fails if a call changed more of a buffer than its bytes. */
    static void assertSameMarks(ByteBuffer before, ByteOrder order, ByteBuffer buffer) {
        assertEquals(before.position(), buffer.position(), "position");
        assertEquals(before.limit(), buffer.limit(), "limit");
        assertEquals(order, buffer.order(), "byte order");
    }

    private static ByteBuffer around(ByteBuffer buffer, byte[] bytes) {
        while (buffer.hasRemaining()) {
            buffer.put(GUARD);
        }
        buffer.clear().position(AROUND);
        return buffer.put(bytes).flip().position(AROUND);
    }
}
