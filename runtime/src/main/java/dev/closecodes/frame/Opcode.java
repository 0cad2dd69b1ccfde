package dev.closecodes.frame;

/** What the payload of a frame is: the opcodes of section 5.2 that have a meaning. The other ten are reserved. */
public final class Opcode {

    /** The payload goes on with the message that an earlier frame began (section 5.4). */
    public static final int CONTINUATION = 0;

    /** Begins a message of text in UTF-8 (section 5.6). */
    public static final int TEXT = 1;

    /** Begins a message of any bytes (section 5.6). */
    public static final int BINARY = 2;

    /** The last frame in its direction: no payload, or a close code and a message (section 5.5.1). */
    public static final int CLOSE = 8;

    /** Asks for a pong with the same payload (section 5.5.2). */
    public static final int PING = 9;

    /** Answers a ping, or is sent unasked (section 5.5.3). */
    public static final int PONG = 10;

    private Opcode() {}

    /**
     * Tells control frames from those with the data of a message (section 5.5).
     *
     * @param opcode 0-15
     * @return true for 8-15
     */
    public static boolean isControl(int opcode) {
        return (opcode & 0x8) != 0;
    }
}
