package dev.closecodes.tests.stacks;

import java.nio.charset.StandardCharsets;

/** A Close frame as it was sent. */
record CloseFrame(int code, String reason) {

    /** The code of a Close frame that has none. No frame can contain this number. */
    static final int NO_CODE = -1;

    static CloseFrame of(byte[] payload) {
        return payload.length < 2
                ? new CloseFrame(NO_CODE, "")
                : new CloseFrame(
                        (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF),
                        new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
    }
}
