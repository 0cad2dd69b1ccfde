package dev.closecodes.tests.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameHeader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;

/** Asks a codec and the oracle the same question. */
final class HeaderCheck {

    /** The size of the longest header. */
    static final int MOST = 14;

    private final Codec codec;
    private final HeaderOracle oracle;
    private final List<Vessel> vessels = Vessel.all(MOST);

    HeaderCheck(Codec codec) {
        this.codec = codec;
        this.oracle = new HeaderOracle(codec.server(), codec.rules());
    }

    HeaderOracle.Answer ask(byte[] bytes, int count) {
        return oracle.read(bytes, count);
    }

    /** An array, and every kind of buffer. */
    void everyWay(byte[] bytes, int count) {
        HeaderOracle.Answer expected = ask(bytes, count);
        for (int i = 0; i < vessels.size(); i++) {
            array(expected, bytes, count, i % 4);
            buffer(expected, bytes, count, vessels.get(i));
        }
    }

    /** An array and a kind of buffer, by a number that is counted up. */
    void oneWay(byte[] bytes, int count, int which) {
        HeaderOracle.Answer expected = ask(bytes, count);
        array(expected, bytes, count, Math.floorMod(which, 4));
        buffer(expected, bytes, count, vessels.get(Math.floorMod(which, vessels.size())));
    }

    private void array(HeaderOracle.Answer expected, byte[] bytes, int count, int at) {
        byte[] moved = new byte[at + count];
        System.arraycopy(bytes, 0, moved, at, count);
        compare(expected, moved, count, codec.ofArray(), codec.keyOfArray(), at, at + count);
    }

    private void buffer(HeaderOracle.Answer expected, byte[] bytes, int count, Vessel vessel) {
        ByteBuffer buffer = vessel.fill(bytes, 0, count);
        ByteOrder order = buffer.order();
        compare(
                expected,
                bytes,
                count,
                (ignored, from, to) -> codec.ofBuffer().decode(buffer),
                (ignored, from, header) -> codec.keyOfBuffer().read(buffer, header),
                0,
                count);
        if (buffer.position() != vessel.at() || buffer.limit() != vessel.at() + count || buffer.order() != order) {
            fail(codec + " changed " + vessel + ": " + buffer);
        }
    }

    private void compare(
            HeaderOracle.Answer expected,
            byte[] bytes,
            int count,
            Codec.OfArray decoder,
            Codec.KeyOfArray keys,
            int from,
            int to) {
        long header;
        try {
            header = decoder.decode(bytes, from, to);
        } catch (ProtocolViolationException violation) {
            if (expected.refusal() == null || violation.closeCode() != expected.refusal()) {
                fail(what(bytes, from, to) + " refused with " + violation.closeCode() + ", not " + expected, violation);
            }
            return;
        }
        if (expected.refusal() != null) {
            fail(what(bytes, from, to) + " not refused: " + expected);
        }
        if (expected.header() == null) {
            int missing = FrameHeader.missingBytes(header);
            if (!FrameHeader.isIncomplete(header) || missing != expected.wholeHeaderBytes() - count) {
                fail(what(bytes, from, to) + " misses " + missing + ": " + expected);
            }
            return;
        }
        if (FrameHeader.isIncomplete(header)) {
            fail(what(bytes, from, to) + " misses something: " + expected);
        }
        assertEquals(
                expected.header(),
                new HeaderOracle.Header(
                        FrameHeader.isFinal(header),
                        FrameHeader.extensionBits(header),
                        FrameHeader.opcode(header),
                        FrameHeader.bytes(header),
                        BigInteger.valueOf(FrameHeader.payloadBytes(header)),
                        keys.read(bytes, from, header)),
                () -> what(bytes, from, to));
    }

    private String what(byte[] bytes, int from, int to) {
        return codec + ", " + HexFormat.of().formatHex(bytes, from, to);
    }
}
