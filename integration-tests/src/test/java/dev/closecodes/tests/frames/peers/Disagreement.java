package dev.closecodes.tests.frames.peers;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A frame that our decoder refuses, and that a peer accepts or refuses with another code.
 *
 * @param peer the peer that disagrees
 * @param frame the frame that our decoder refuses
 * @param payload the unmasked payload, as much of it as has arrived
 * @param masked whether the frame must be masked
 * @param ours our close code
 * @param theirs the close code of the peer, or 0 if it accepts the frame
 */
record Disagreement(Peer peer, WireFrame frame, ByteBuffer payload, boolean masked, int ours, int theirs) {

    /** Returns whether this is a Close frame with the given code or a higher one. */
    boolean isCloseFrom(int code) {
        return frame.opcode() == 8 && payload.remaining() >= 2 && (payload.getShort(0) & 0xFFFF) >= code;
    }

    /** Returns whether the only fault of the reason in a Close frame is that it ends inside a character. */
    boolean isReasonIncomplete() {
        ByteBuffer reason = payload.duplicate().position(2);
        return !StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(reason, CharBuffer.allocate(125), false)
                        .isError()
                && reason.hasRemaining();
    }
}
