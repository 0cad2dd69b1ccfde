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

/** Compares the headers that a codec decodes with those of the oracle. */
final class HeaderCheck {

    /** The size of the longest header in bytes. */
    static final int MAX_BYTES = 14;

    private final Codec codec;
    private final HeaderOracle oracle;
    private final List<BufferKind> kinds = BufferKind.all(MAX_BYTES);

    HeaderCheck(Codec codec) {
        this.codec = codec;
        this.oracle = new HeaderOracle(codec.server(), codec.rules());
    }

    HeaderOracle.Result expected(byte[] bytes, int count) {
        return oracle.read(bytes, count);
    }

    /** Checks arrays, and every kind of buffer. */
    void checkAllKinds(byte[] bytes, int count) {
        HeaderOracle.Result expected = expected(bytes, count);
        for (int i = 0; i < kinds.size(); i++) {
            checkArray(expected, bytes, count, i % 4);
            checkBuffer(expected, bytes, count, kinds.get(i));
        }
    }

    /** Checks one array and one kind of buffer. The number selects them; callers pass different numbers. */
    void checkOneKind(byte[] bytes, int count, int number) {
        HeaderOracle.Result expected = expected(bytes, count);
        checkArray(expected, bytes, count, Math.floorMod(number, 4));
        checkBuffer(expected, bytes, count, kinds.get(Math.floorMod(number, kinds.size())));
    }

    private void checkArray(HeaderOracle.Result expected, byte[] bytes, int count, int start) {
        byte[] moved = new byte[start + count];
        System.arraycopy(bytes, 0, moved, start, count);
        compare(expected, moved, count, codec.arrayDecoder(), codec.arrayKeyReader(), start, start + count);
    }

    private void checkBuffer(HeaderOracle.Result expected, byte[] bytes, int count, BufferKind kind) {
        ByteBuffer buffer = kind.fill(bytes, 0, count);
        ByteOrder order = buffer.order();
        compare(
                expected,
                bytes,
                count,
                (ignored, from, to) -> codec.bufferDecoder().decode(buffer),
                (ignored, from, header) -> codec.bufferKeyReader().read(buffer, header),
                0,
                count);
        if (buffer.position() != kind.start() || buffer.limit() != kind.start() + count || buffer.order() != order) {
            fail(codec + " changed " + kind + ": " + buffer);
        }
    }

    private void compare(
            HeaderOracle.Result expected,
            byte[] bytes,
            int count,
            Codec.ArrayDecoder decoder,
            Codec.ArrayKeyReader keys,
            int from,
            int to) {
        long header;
        try {
            header = decoder.decode(bytes, from, to);
        } catch (ProtocolViolationException violation) {
            if (expected.refusal() == null || violation.closeCode() != expected.refusal()) {
                fail(
                        describe(bytes, from, to) + " is refused with " + violation.closeCode() + ", not " + expected,
                        violation);
            }
            return;
        }
        if (expected.refusal() != null) {
            fail(describe(bytes, from, to) + " is not refused: " + expected);
        }
        if (expected.header() == null) {
            int missing = FrameHeader.missingBytes(header);
            if (!FrameHeader.isIncomplete(header) || missing != expected.wholeHeaderBytes() - count) {
                fail(describe(bytes, from, to) + " needs " + missing + " more bytes: " + expected);
            }
            return;
        }
        if (FrameHeader.isIncomplete(header)) {
            fail(describe(bytes, from, to) + " is incomplete: " + expected);
        }
        assertEquals(
                expected.header(),
                new HeaderOracle.Header(
                        FrameHeader.isFinal(header),
                        BitSets.number(FrameHeader.extensionBits(header)),
                        FrameHeader.opcode(header),
                        FrameHeader.bytes(header),
                        BigInteger.valueOf(FrameHeader.payloadBytes(header)),
                        keys.read(bytes, from, header)),
                () -> describe(bytes, from, to));
    }

    private String describe(byte[] bytes, int from, int to) {
        return codec + ", " + HexFormat.of().formatHex(bytes, from, to);
    }
}
