package dev.closecodes.tests.frames;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of buffer. Each use fills the buffer again: with the content, and with guard bytes around it, so that a test
 * notices a wrong index.
 *
 * @param name used in messages
 * @param backing a writable buffer with the same content
 * @param buffer the buffer that the codec gets
 * @param start the index where the content begins
 */
record BufferKind(String name, ByteBuffer backing, ByteBuffer buffer, int start) {

    private static final int AFTER = 16;

    /** Returns heap and direct buffers, slices, read-only buffers, content at 0 and after it, both byte orders. */
    static List<BufferKind> all(int capacity) {
        return Stream.concat(writable(capacity).stream(), readOnly(capacity)).toList();
    }

    /** Returns the kinds that are not read-only. */
    static List<BufferKind> writable(int capacity) {
        int size = capacity + AFTER;
        return List.of(
                of("heap", ByteBuffer.allocate(size), 0, ByteOrder.BIG_ENDIAN),
                of("heap, little-endian, not at 0", ByteBuffer.allocate(size + 3), 3, ByteOrder.LITTLE_ENDIAN),
                of("slice", ByteBuffer.allocate(size + 5).slice(5, size), 0, ByteOrder.LITTLE_ENDIAN),
                of("slice, not at 0", ByteBuffer.allocate(size + 5).slice(2, size + 3), 3, ByteOrder.BIG_ENDIAN),
                of("direct", ByteBuffer.allocateDirect(size), 0, ByteOrder.BIG_ENDIAN),
                of("direct, little-endian", ByteBuffer.allocateDirect(size + 1), 1, ByteOrder.LITTLE_ENDIAN));
    }

    private static Stream<BufferKind> readOnly(int capacity) {
        return writable(capacity).stream()
                .map(kind -> new BufferKind(
                        "read-only " + kind.name(),
                        kind.backing(),
                        kind.backing().asReadOnlyBuffer().order(kind.order()),
                        kind.start()));
    }

    private static BufferKind of(String name, ByteBuffer buffer, int start, ByteOrder order) {
        return new BufferKind(name, buffer, buffer.order(order), start);
    }

    ByteOrder order() {
        return buffer.order();
    }

    /** Returns the buffer with the given bytes between its position and its limit, and guard bytes around them. */
    ByteBuffer fill(byte[] bytes, int from, int to) {
        for (int i = 0; i < start; i++) {
            backing.put(i, (byte) 0x5A);
        }
        int end = start + to - from;
        backing.clear().put(start, bytes, from, to - from);
        for (int i = end; i < Math.min(end + AFTER, backing.capacity()); i++) {
            backing.put(i, (byte) 0xA5);
        }
        return buffer.clear().limit(end).position(start);
    }

    ByteBuffer fill(byte[] bytes) {
        return fill(bytes, 0, bytes.length);
    }

    /** Returns the buffer with space for the given number of bytes. */
    ByteBuffer target(int size) {
        return fill(new byte[size]);
    }

    /** Returns the bytes from the start of the content to the position of the buffer. */
    byte[] written() {
        byte[] bytes = new byte[buffer.position() - start];
        backing.get(start, bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }
}
