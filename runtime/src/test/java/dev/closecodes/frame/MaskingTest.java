package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares {@link Masking} with {@link SimpleMasking}. */
final class MaskingTest {

    private static final int GUARD_BYTES = 9;

    private final Random random = RandomSeed.random();

    @Test
    void masksEveryLengthAtEveryAlignment() {
        for (int length = 0; length <= 300; length++) {
            byte[] bytes = RandomSeed.bytes(random, length + 2 * GUARD_BYTES);
            ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length);
            for (int from = 0; from <= 8; from++) {
                for (int key : SimpleMasking.KEYS) {
                    byte[] expected = bytes.clone();
                    SimpleMasking.mask(expected, from, from + length, key, 0);
                    int rotated = SimpleMasking.rotated(key, length);

                    byte[] actual = bytes.clone();
                    assertEquals(rotated, Masking.mask(actual, from, from + length, key), RandomSeed::repeat);
                    assertArrayEquals(expected, actual, RandomSeed::repeat);

                    direct.clear().put(bytes).flip();
                    assertEquals(rotated, Masking.mask(direct, from, from + length, key), RandomSeed::repeat);
                    assertArrayEquals(expected, Buffers.allBytes(direct), RandomSeed::repeat);
                }
            }
        }
    }

    @Test
    void masksAllKindsOfBuffersAndChangesNoOtherBytes() {
        for (int length : new int[] {0, 1, 3, 4, 7, 8, 9, 31, 64, 100}) {
            byte[] bytes = RandomSeed.bytes(random, length);
            for (ByteBuffer buffer : Buffers.writable(bytes)) {
                byte[] expected = Buffers.allBytes(buffer);
                int from = buffer.position();
                SimpleMasking.mask(expected, from, from + length, 0x01020304, 0);
                ByteBuffer before = buffer.duplicate();
                ByteOrder order = buffer.order();
                assertEquals(
                        SimpleMasking.rotated(0x01020304, length),
                        Masking.mask(buffer, from, buffer.limit(), 0x01020304));
                assertArrayEquals(expected, Buffers.allBytes(buffer), RandomSeed::repeat);
                Buffers.assertSameMarks(before, order, buffer);
            }
        }
    }

    @Test
    void masksAPayloadInTwoAndThreePieces() {
        for (int length : new int[] {0, 1, 5, 8, 17, 40}) {
            byte[] bytes = RandomSeed.bytes(random, length);
            byte[] expected = bytes.clone();
            SimpleMasking.mask(expected, 0, length, 0xA1B2C3D4, 0);
            for (int first = 0; first <= length; first++) {
                for (int second = first; second <= length; second++) {
                    byte[] array = bytes.clone();
                    int key = Masking.mask(array, 0, first, 0xA1B2C3D4);
                    key = Masking.mask(array, first, second, key);
                    key = Masking.mask(array, second, length, key);
                    assertArrayEquals(expected, array, RandomSeed::repeat);
                    assertEquals(SimpleMasking.rotated(0xA1B2C3D4, length), key);

                    ByteBuffer direct = ByteBuffer.allocateDirect(length).put(bytes);
                    key = Masking.mask(direct, 0, first, 0xA1B2C3D4);
                    key = Masking.mask(direct, first, second, key);
                    Masking.mask(direct, second, length, key);
                    assertArrayEquals(expected, Buffers.allBytes(direct), RandomSeed::repeat);
                }
            }
        }
    }

    @Test
    void changesNothingIfTheRangeIsOutOfBounds() {
        for (int[] range : new int[][] {{-1, 5}, {0, 21}, {6, 5}, {21, 21}, {5, Integer.MIN_VALUE}}) {
            byte[] array = new byte[20];
            assertThrows(IndexOutOfBoundsException.class, () -> Masking.mask(array, range[0], range[1], -1));
            assertArrayEquals(new byte[20], array);
            for (ByteBuffer whole : List.of(ByteBuffer.allocate(40), ByteBuffer.allocateDirect(40))) {
                ByteBuffer buffer = whole.order(ByteOrder.LITTLE_ENDIAN).limit(20);
                assertThrows(IndexOutOfBoundsException.class, () -> Masking.mask(buffer, range[0], range[1], -1));
                assertArrayEquals(new byte[40], Buffers.allBytes(buffer));
                assertEquals(ByteOrder.LITTLE_ENDIAN, buffer.order());
            }
        }
    }

    @Test
    void rejectsReadOnlyBuffersAndKeepsTheirByteOrder() {
        for (int length : new int[] {1, 8, 20}) {
            for (ByteBuffer buffer : Buffers.readOnly(new byte[length])) {
                ByteBuffer before = buffer.duplicate();
                ByteOrder order = buffer.order();
                int from = buffer.position();
                assertThrows(ReadOnlyBufferException.class, () -> Masking.mask(buffer, from, from + length, -1));
                Buffers.assertSameMarks(before, order, buffer);
                assertEquals(7, Masking.mask(buffer, from, from, 7), "nothing to mask");
            }
        }
    }
}
