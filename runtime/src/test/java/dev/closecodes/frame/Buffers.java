package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Creates buffers of all kinds with the same bytes. */
final class Buffers {

    /** The value of the bytes before and after the content. It is not ASCII, not UTF-8 and not a valid header. */
    static final byte GUARD = (byte) 0xFF;

    private static final int GUARD_BYTES = 3;

    private Buffers() {}

    /** Returns heap and direct buffers, allocated and sliced, each in both byte orders. */
    static List<ByteBuffer> writable(byte[] bytes) {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            buffers.add(fill(ByteBuffer.allocate(bytes.length + 2 * GUARD_BYTES), bytes)
                    .order(order));
            buffers.add(fill(ByteBuffer.allocateDirect(bytes.length + 2 * GUARD_BYTES), bytes)
                    .order(order));
            for (ByteBuffer whole : List.of(
                    ByteBuffer.allocate(bytes.length + 4 * GUARD_BYTES),
                    ByteBuffer.allocateDirect(bytes.length + 4 * GUARD_BYTES))) {
                buffers.add(fill(whole.position(1).slice(), bytes).order(order));
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

    /** Returns the bytes between the position and the limit, which are not changed. */
    static byte[] remaining(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Returns all bytes up to the capacity. */
    static byte[] allBytes(ByteBuffer buffer) {
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

    /** Fails if a call changed the position, the limit or the byte order of a buffer. */
    static void assertSameMarks(ByteBuffer before, ByteOrder order, ByteBuffer buffer) {
        assertEquals(before.position(), buffer.position(), "position");
        assertEquals(before.limit(), buffer.limit(), "limit");
        assertEquals(order, buffer.order(), "byte order");
    }

    private static ByteBuffer fill(ByteBuffer buffer, byte[] bytes) {
        while (buffer.hasRemaining()) {
            buffer.put(GUARD);
        }
        buffer.clear().position(GUARD_BYTES);
        return buffer.put(bytes).flip().position(GUARD_BYTES);
    }
}
