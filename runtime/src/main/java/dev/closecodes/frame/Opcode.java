package dev.closecodes.frame;

/** The opcodes that section 5.2 defines. The other ten numbers from 0 to 15 are reserved. */
public final class Opcode {

    /** A frame that continues a fragmented message (section 5.4). */
    public static final int CONTINUATION = 0;

    /** The first frame of a text message, which is UTF-8 (section 5.6). */
    public static final int TEXT = 1;

    /** The first frame of a binary message (section 5.6). */
    public static final int BINARY = 2;

    /** A Close frame, the last frame that an endpoint sends (section 5.5.1). */
    public static final int CLOSE = 8;

    /** A Ping frame. The peer must answer with a pong that has the same payload (section 5.5.2). */
    public static final int PING = 9;

    /** A Pong frame: the answer to a ping, or unsolicited (section 5.5.3). */
    public static final int PONG = 10;

    private Opcode() {}

    /**
     * Returns whether an opcode is that of a control frame, not of a data frame (section 5.5).
     *
     * @param opcode 0-15
     * @return {@code true} for 8-15
     */
    public static boolean isControl(int opcode) {
        return (opcode & 0x8) != 0;
    }
}
