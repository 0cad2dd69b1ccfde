package dev.closecodes.frame;

/**
 * What a decoded frame header says, packed into a {@code long} so that nothing is allocated. Generated codecs make
 * them; the methods here take them apart.
 *
 * <pre>
 *  63  62   59  58    56  55  54  52 51    48 47              0
 * +---+-------+---------+---+------+--------+-----------------+
 * | 0 |   0   |  bytes  |FIN| RSV  | opcode | payload bytes   |   a header
 * +---+-------+---------+---+------+--------+-----------------+
 * |            minus the number of bytes that are missing     |   not yet a header
 * +-----------------------------------------------------------+
 * </pre>
 */
public final class FrameHeader {

    /** The longest header: two bytes, eight of length, four of masking key. */
    public static final int MAX_BYTES = 14;

    /** The longest payload that fits: 256 TiB, less one byte. */
    public static final long MAX_PAYLOAD_BYTES = (1L << 48) - 1;

    private FrameHeader() {}

    /**
     * Packs a header. Its parts are not checked: that is what the codec did before.
     *
     * @param first the first byte of the frame, 0-255: FIN, the RSV bits and the opcode
     * @param bytes the size of the header, {@value #MAX_BYTES} at most
     * @param payloadBytes the size of the payload, at most {@link #MAX_PAYLOAD_BYTES}
     * @return the header, which is not negative
     */
    public static long of(int first, int bytes, long payloadBytes) {
        return ((long) bytes << 56) | ((long) first << 48) | payloadBytes;
    }

    /**
     * Says that the bytes at hand are no whole header yet.
     *
     * @param missing how many more it takes to go on, 1 or more
     * @return what {@link #isIncomplete} tells from a header
     */
    public static long incomplete(int missing) {
        return -missing;
    }

    /**
     * Tells whether there were too few bytes for a header.
     *
     * @param header what a codec decoded
     * @return true if {@link #missingBytes} more are needed; the other methods have no meaning then
     */
    public static boolean isIncomplete(long header) {
        return header < 0;
    }

    /**
     * How many bytes more it takes to go on. When they are there, the length that they give may ask for more.
     *
     * @param header what a codec decoded
     * @return at least 1 if the header is incomplete
     */
    public static int missingBytes(long header) {
        return (int) -header;
    }

    /**
     * The size of the header: where the payload begins.
     *
     * @param header a whole header
     * @return 2-14 bytes
     */
    public static int bytes(long header) {
        return (int) (header >>> 56);
    }

    /**
     * The size of the payload.
     *
     * @param header a whole header
     * @return a number of bytes, 0 or more
     */
    public static long payloadBytes(long header) {
        return header & MAX_PAYLOAD_BYTES;
    }

    /**
     * The size of the whole frame.
     *
     * @param header a whole header
     * @return the bytes of header and payload
     */
    public static long frameBytes(long header) {
        return bytes(header) + payloadBytes(header);
    }

    /**
     * Tells whether the frame is the last of its message (FIN).
     *
     * @param header a whole header
     * @return true for the last fragment, and for a message in one frame
     */
    public static boolean isFinal(long header) {
        return ((header >>> 55) & 1) != 0;
    }

    /**
     * The bits that extensions own.
     *
     * @param header a whole header
     * @return 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them
     */
    public static int extensionBits(long header) {
        return (int) (header >>> 52) & 0x7;
    }

    /**
     * What the payload is.
     *
     * @param header a whole header
     * @return a constant of {@link Opcode}
     */
    public static int opcode(long header) {
        return (int) (header >>> 48) & 0xF;
    }
}
