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

/** Every header that encodeHeader can be asked for: the oracle reads it back, or the protocol has no such frame. */
final class HeaderEncodingTest {

    private static final int KEY = 0xB7FA213D;
    private static final byte JUNK = 0x5A;

    private static final List<Long> SIZES = Stream.concat(
                    HeaderLengthTest.LENGTHS.stream().map(BigInteger::longValue), Stream.of(Long.MIN_VALUE + 1, -2L))
            .toList();

    private final List<Vessel> vessels = Vessel.writable(HeaderCheck.MOST);

    @ParameterizedTest
    @MethodSource("dev.closecodes.tests.frames.Codecs#all")
    void writesWhatTheOracleReads(Codec codec) {
        int written = 0;
        int owned = codec.rules().ownedBits();
        for (int bits = owned == 0 ? 0 : -1; bits <= (owned == 0 ? 0 : 8); bits++) {
            for (int opcode = -1; opcode <= 17; opcode++) {
                for (long size : SIZES) {
                    written += header(codec, true, bits, opcode, size) + header(codec, false, bits, opcode, size);
                }
            }
        }
        int sizes = 31;
        int sizesOfControl = 9;
        assertEquals(2 * sizes * (1 + 2 * (1 << Integer.bitCount(owned))) + 3 * sizesOfControl, written);
    }

    private int header(Codec codec, boolean fin, int bits, int opcode, long size) {
        boolean control = opcode >= 8;
        boolean exists = (opcode >= 0 && opcode <= 2) || (opcode >= 8 && opcode <= 10);
        boolean bitsMayStand = bits == 0
                || ((opcode == 1 || opcode == 2) && (bits & ~codec.rules().ownedBits()) == 0);
        if (!exists || size < 0 || (control && (!fin || size > 125)) || !bitsMayStand) {
            refuses(codec, fin, bits, opcode, size);
            return 0;
        }
        byte[] expected = expected(codec.server(), fin, bits, opcode, BigInteger.valueOf(size));
        assertEquals(expected.length, codec.headerBytes().of(size));
        byte[] array = junk(20);
        assertEquals(
                3 + expected.length, codec.intoArray().encode(fin, bits, opcode, size, KEY, array, 3), codec::name);
        byte[] around = junk(20);
        System.arraycopy(expected, 0, around, 3, expected.length);
        assertArrayEquals(around, array, codec::name);
        vessels.forEach(vessel -> intoBuffer(codec, fin, bits, opcode, size, vessel, expected));
        doesNotFit(codec, fin, bits, opcode, size, expected.length - 1);
        return 1;
    }

    private static void intoBuffer(
            Codec codec, boolean fin, int bits, int opcode, long size, Vessel vessel, byte[] expected) {
        ByteBuffer room = vessel.room(expected.length);
        ByteOrder order = room.order();
        int limit = room.limit();
        codec.intoBuffer().encode(fin, bits, opcode, size, KEY, room);
        assertArrayEquals(expected, vessel.written(), () -> codec + " into " + vessel);
        assertEquals(limit, room.limit());
        assertEquals(order, room.order());
        for (int i = 0; i < vessel.at(); i++) {
            assertEquals(JUNK, vessel.backing().get(i));
        }
        for (int i = limit; i < limit + 8; i++) {
            assertEquals((byte) 0xA5, vessel.backing().duplicate().clear().get(i));
        }
    }

    private static void doesNotFit(Codec codec, boolean fin, int bits, int opcode, long size, int room) {
        byte[] array = junk(room + 3);
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> codec.intoArray().encode(fin, bits, opcode, size, KEY, array, 3));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> codec.intoArray().encode(fin, bits, opcode, size, KEY, array, -1));
        assertArrayEquals(junk(room + 3), array);
        ByteBuffer buffer = ByteBuffer.wrap(array, 3, room);
        assertThrows(
                BufferOverflowException.class, () -> codec.intoBuffer().encode(fin, bits, opcode, size, KEY, buffer));
        assertEquals(3, buffer.position());
        assertArrayEquals(junk(room + 3), array);
    }

    private static void refuses(Codec codec, boolean fin, int bits, int opcode, long size) {
        byte[] array = junk(20);
        assertThrows(
                IllegalArgumentException.class,
                () -> codec.intoArray().encode(fin, bits, opcode, size, KEY, array, 0),
                () -> codec + ", opcode " + opcode + ", " + size);
        ByteBuffer buffer = ByteBuffer.wrap(array);
        assertThrows(
                IllegalArgumentException.class, () -> codec.intoBuffer().encode(fin, bits, opcode, size, KEY, buffer));
        assertEquals(0, buffer.position());
        assertArrayEquals(junk(20), array);
    }

    /** The header, drawn as in section 5.2. */
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

    private static byte[] junk(int size) {
        byte[] junk = new byte[size];
        Arrays.fill(junk, JUNK);
        return junk;
    }
}
