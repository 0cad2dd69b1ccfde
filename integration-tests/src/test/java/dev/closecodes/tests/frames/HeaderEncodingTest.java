package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** encodeHeader writes every header that the protocol has as the oracle reads it, and refuses all others. */
final class HeaderEncodingTest {

    private static final int KEY = 0xB7FA213D;
    private static final byte GUARD = 0x5A;

    private static final List<Long> SIZES = Stream.concat(
                    HeaderLengthTest.LENGTHS.stream().map(BigInteger::longValue), Stream.of(Long.MIN_VALUE + 1, -2L))
            .toList();

    private final List<BufferKind> kinds = BufferKind.writable(HeaderCheck.MAX_BYTES);

    @ParameterizedTest
    @MethodSource("dev.closecodes.tests.frames.Codecs#all")
    void writesHeadersAsOracleReadsThem(Codec codec) {
        int written = 0;
        int owned = codec.rules().ownedBits();
        for (int bits = 0; bits < (owned == 0 ? 1 : 8); bits++) {
            for (int opcode = -1; opcode <= 17; opcode++) {
                for (long size : SIZES) {
                    written += header(codec, true, bits, opcode, size) + header(codec, false, bits, opcode, size);
                }
            }
        }
        int sizes = 31;
        int controlSizes = 9;
        assertEquals(2 * sizes * (1 + 2 * (1 << Integer.bitCount(owned))) + 3 * controlSizes, written);
    }

    private int header(Codec codec, boolean fin, int bits, int opcode, long size) {
        boolean control = opcode >= 8;
        boolean exists = (opcode >= 0 && opcode <= 2) || (opcode >= 8 && opcode <= 10);
        boolean bitsAllowed = bits == 0
                || ((opcode == 1 || opcode == 2) && (bits & ~codec.rules().ownedBits()) == 0);
        if (!exists || size < 0 || (control && (!fin || size > 125)) || !bitsAllowed) {
            checkRefusal(codec, fin, bits, opcode, size);
            return 0;
        }
        byte[] expected = expected(codec.server(), fin, bits, opcode, BigInteger.valueOf(size));
        assertEquals(expected.length, codec.headerBytes().of(size));
        byte[] array = guard(20);
        assertEquals(
                3 + expected.length, codec.arrayEncoder().encode(fin, bits, opcode, size, KEY, array, 3), codec::name);
        byte[] around = guard(20);
        System.arraycopy(expected, 0, around, 3, expected.length);
        assertArrayEquals(around, array, codec::name);
        kinds.forEach(kind -> checkBuffer(codec, fin, bits, opcode, size, kind, expected));
        checkTooLittleSpace(codec, fin, bits, opcode, size, expected.length - 1);
        return 1;
    }

    private static void checkBuffer(
            Codec codec, boolean fin, int bits, int opcode, long size, BufferKind kind, byte[] expected) {
        ByteBuffer target = kind.target(expected.length);
        ByteOrder order = target.order();
        int limit = target.limit();
        codec.bufferEncoder().encode(fin, bits, opcode, size, KEY, target);
        assertArrayEquals(expected, kind.written(), () -> codec + " into " + kind);
        assertEquals(limit, target.limit());
        assertEquals(order, target.order());
        for (int i = 0; i < kind.start(); i++) {
            assertEquals(GUARD, kind.backing().get(i));
        }
        for (int i = limit; i < limit + 8; i++) {
            assertEquals((byte) 0xA5, kind.backing().duplicate().clear().get(i));
        }
    }

    private static void checkTooLittleSpace(Codec codec, boolean fin, int bits, int opcode, long size, int space) {
        byte[] array = guard(space + 3);
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> codec.arrayEncoder().encode(fin, bits, opcode, size, KEY, array, 3));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> codec.arrayEncoder().encode(fin, bits, opcode, size, KEY, array, -1));
        assertArrayEquals(guard(space + 3), array);
        ByteBuffer buffer = ByteBuffer.wrap(array, 3, space);
        assertThrows(
                BufferOverflowException.class,
                () -> codec.bufferEncoder().encode(fin, bits, opcode, size, KEY, buffer));
        assertEquals(3, buffer.position());
        assertArrayEquals(guard(space + 3), array);
    }

    private static void checkRefusal(Codec codec, boolean fin, int bits, int opcode, long size) {
        byte[] array = guard(20);
        assertThrows(
                IllegalArgumentException.class,
                () -> codec.arrayEncoder().encode(fin, bits, opcode, size, KEY, array, 0),
                () -> codec + ", opcode " + opcode + ", " + size);
        ByteBuffer buffer = ByteBuffer.wrap(array);
        assertThrows(
                IllegalArgumentException.class,
                () -> codec.bufferEncoder().encode(fin, bits, opcode, size, KEY, buffer));
        assertEquals(0, buffer.position());
        assertArrayEquals(guard(20), array);
    }

    /** Returns the header, built field by field as in the diagram of section 5.2. */
    private static byte[] expected(boolean server, boolean fin, int bits, int opcode, BigInteger size) {
        int extended = HeaderOracle.bitsOfShortestForm(size);
        String length = extended == 0
                ? HeaderOracle.bits(size, 7)
                : (extended == 16 ? "1111110" : "1111111") + HeaderOracle.bits(size, extended);
        return HeaderOracle.bytes((fin ? "1" : "0")
                + HeaderOracle.bits(BigInteger.valueOf(bits), 3)
                + HeaderOracle.bits(BigInteger.valueOf(opcode), 4)
                + (server ? "0" : "1")
                + length
                + (server ? "" : HeaderOracle.bits(BigInteger.valueOf(KEY & 0xFFFF_FFFFL), 32)));
    }

    private static byte[] guard(int size) {
        byte[] guard = new byte[size];
        Arrays.fill(guard, GUARD);
        return guard;
    }
}
