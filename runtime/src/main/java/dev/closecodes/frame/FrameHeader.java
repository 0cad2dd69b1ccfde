package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import java.util.Set;

/**
 * A decoded frame header, packed into a {@code long} so that decoding does not allocate memory. Generated codecs create
 * the packed headers; the methods of this class return the parts.
 *
 * <pre>
 *  63  62   59  58    56  55  54  52 51    48 47              0
 * +---+-------+---------+---+------+--------+-----------------+
 * | 0 |   0   |  bytes  |FIN| RSV  | opcode | payload bytes   |   a header
 * +---+-------+---------+---+------+--------+-----------------+
 * |            minus the number of missing bytes              |   an incomplete header
 * +-----------------------------------------------------------+
 * </pre>
 */
public final class FrameHeader {

    /** The maximum length of a header: 2 bytes, 8 bytes of extended payload length and 4 bytes of masking key. */
    public static final int MAX_BYTES = 14;

    /** The maximum payload length of a packed header: 2<sup>48</sup> - 1 bytes. */
    public static final long MAX_PAYLOAD_BYTES = (1L << 48) - 1;

    /** The bit of the first byte that is set in the last frame of a message. */
    private static final int FIN = 0x80;

    private FrameHeader() {}

    /**
     * Packs a header. The arguments are not checked, because codecs check them before.
     *
     * @param first the first byte of the frame, 0-255: FIN, RSV1-RSV3 and the opcode
     * @param bytes the length of the header in bytes, 2 to {@value #MAX_BYTES}
     * @param payloadBytes the payload length in bytes, 0 to {@link #MAX_PAYLOAD_BYTES}
     * @return the packed header, which is not negative
     */
    public static long of(int first, int bytes, long payloadBytes) {
        return ((long) bytes << 56) | ((long) first << 48) | payloadBytes;
    }

    /**
     * Returns an incomplete header: more bytes are needed to decode it.
     *
     * @param missing the number of missing bytes, at least 1
     * @return a negative value
     */
    public static long incomplete(int missing) {
        return -missing;
    }

    /**
     * Returns whether more bytes are needed to decode the header. If so, only {@link #missingBytes} may be called with
     * it.
     *
     * @param header the result of decoding
     * @return {@code true} if the header is incomplete
     */
    public static boolean isIncomplete(long header) {
        return header < 0;
    }

    /**
     * Returns the number of bytes that are needed next. When they have arrived, still more bytes may be needed, because
     * the length of the header depends on its first two bytes.
     *
     * @param header an incomplete header
     * @return the number of missing bytes, at least 1
     */
    public static int missingBytes(long header) {
        return (int) -header;
    }

    /**
     * Returns the length of the header.
     *
     * @param header a complete header
     * @return 2-14 bytes
     */
    public static int bytes(long header) {
        return (int) (header >>> 56);
    }

    /**
     * Returns the payload length.
     *
     * @param header a complete header
     * @return the number of bytes, 0 to {@link #MAX_PAYLOAD_BYTES}
     */
    public static long payloadBytes(long header) {
        return header & MAX_PAYLOAD_BYTES;
    }

    /**
     * Returns the length of the frame, which is that of the header and the payload together.
     *
     * @param header a complete header
     * @return the number of bytes
     */
    public static long frameBytes(long header) {
        return bytes(header) + payloadBytes(header);
    }

    /**
     * Returns whether the frame is the last of its message (FIN).
     *
     * @param header a complete header
     * @return {@code true} for the last fragment of a message, and for a message that is not fragmented
     */
    public static boolean isFinal(long header) {
        return ((header >>> 55) & 1) != 0;
    }

    /**
     * Returns the reserved bits, which extensions use.
     *
     * @param header a complete header
     * @return an unmodifiable set
     */
    public static Set<ExtensionBit> extensionBits(long header) {
        return ReservedBits.set(reservedBits(header));
    }

    /** Returns the same bits as a number; see {@link ReservedBits}. */
    static int reservedBits(long header) {
        return (int) (header >>> 52) & 0x7;
    }

    /**
     * Returns the opcode.
     *
     * @param header a complete header
     * @return a constant of {@link Opcode}
     */
    public static int opcode(long header) {
        return (int) (header >>> 48) & 0xF;
    }

    /**
     * Returns whether the frame is a whole text or binary message without reserved bits. Incomplete headers are not.
     */
    static boolean isWholeMessage(long header) {
        int first = (int) (header >>> 48) & 0xFF;
        return first == (FIN | Opcode.TEXT) || first == (FIN | Opcode.BINARY);
    }
}
