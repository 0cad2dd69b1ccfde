package dev.closecodes.tests.frames;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of buffer that bytes come or go in. It is filled anew for each use, with bytes around the content that would
 * be noticed.
 *
 * @param name for messages
 * @param backing writable, of the same content
 * @param buffer what the codec gets
 * @param at where the content begins
 */
record Vessel(String name, ByteBuffer backing, ByteBuffer buffer, int at) {

    private static final int AFTER = 16;

    /** One of each kind: heap and direct, at the start and not, slices, read-only, in both byte orders. */
    static List<Vessel> all(int capacity) {
        return Stream.concat(writable(capacity).stream(), readOnly(capacity)).toList();
    }

    static List<Vessel> writable(int capacity) {
        int size = capacity + AFTER;
        return List.of(
                of("heap", ByteBuffer.allocate(size), 0, ByteOrder.BIG_ENDIAN),
                of("heap, little-endian, not at 0", ByteBuffer.allocate(size + 3), 3, ByteOrder.LITTLE_ENDIAN),
                of("slice", ByteBuffer.allocate(size + 5).slice(5, size), 0, ByteOrder.LITTLE_ENDIAN),
                of("slice, not at 0", ByteBuffer.allocate(size + 5).slice(2, size + 3), 3, ByteOrder.BIG_ENDIAN),
                of("direct", ByteBuffer.allocateDirect(size), 0, ByteOrder.BIG_ENDIAN),
                of("direct, little-endian", ByteBuffer.allocateDirect(size + 1), 1, ByteOrder.LITTLE_ENDIAN));
    }

    private static Stream<Vessel> readOnly(int capacity) {
        return writable(capacity).stream()
                .map(vessel -> new Vessel(
                        "read-only " + vessel.name(),
                        vessel.backing(),
                        vessel.backing().asReadOnlyBuffer().order(vessel.order()),
                        vessel.at()));
    }

    private static Vessel of(String name, ByteBuffer buffer, int at, ByteOrder order) {
        return new Vessel(name, buffer, buffer.order(order), at);
    }

    ByteOrder order() {
        return buffer.order();
    }

    /** The buffer with these bytes from its position to its limit, and junk around them. */
    ByteBuffer fill(byte[] bytes, int from, int to) {
        for (int i = 0; i < at; i++) {
            backing.put(i, (byte) 0x5A);
        }
        int end = at + to - from;
        backing.clear().put(at, bytes, from, to - from);
        for (int i = end; i < Math.min(end + AFTER, backing.capacity()); i++) {
            backing.put(i, (byte) 0xA5);
        }
        return buffer.clear().limit(end).position(at);
    }

    ByteBuffer fill(byte[] bytes) {
        return fill(bytes, 0, bytes.length);
    }

    /** Room for so many bytes. */
    ByteBuffer room(int size) {
        return fill(new byte[size]);
    }

    /** The bytes from where the content begins to the buffer's position. */
    byte[] written() {
        byte[] bytes = new byte[buffer.position() - at];
        backing.get(at, bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }
}
