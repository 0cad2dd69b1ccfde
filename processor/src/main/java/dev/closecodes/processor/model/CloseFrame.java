package dev.closecodes.processor.model;

/** The sizes of a Close frame's payload in bytes (RFC 6455 sections 5.5 and 5.5.1). */
public final class CloseFrame {

    public static final int MAX_PAYLOAD_BYTES = 125;

    public static final int CODE_BYTES = 2;

    public static final int MAX_MESSAGE_BYTES = MAX_PAYLOAD_BYTES - CODE_BYTES;

    private CloseFrame() {}
}
