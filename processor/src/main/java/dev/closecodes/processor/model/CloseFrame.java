package dev.closecodes.processor.model;

/**
 * The sizes of a Close frame's payload in bytes (RFC 6455 sections 5.5 and 5.5.1), and the codes without such a frame.
 */
public final class CloseFrame {

    public static final int MAX_PAYLOAD_BYTES = 125;

    public static final int CODE_BYTES = 2;

    public static final int MAX_MESSAGE_BYTES = MAX_PAYLOAD_BYTES - CODE_BYTES;

    /** What a program sees as the code of a Close frame without a code (RFC 6455 section 7.1.5). */
    public static final int NO_STATUS = 1005;

    /** What a program sees if the connection ends without a Close frame (RFC 6455 section 7.1.5). */
    public static final int CONNECTION_LOST = 1006;

    private CloseFrame() {}
}
