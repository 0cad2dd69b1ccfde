package dev.closecodes.tests.frames.peers;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * We refuse a frame, and a peer does not, or with another code.
 *
 * @param peer whose word is against ours
 * @param frame what we refuse
 * @param payload its payload without the mask, as far as it is there
 * @param masked whether it has to be masked
 * @param ours our code
 * @param theirs the peer's code, or 0
 */
record Disagreement(Peer peer, WireFrame frame, ByteBuffer payload, boolean masked, int ours, int theirs) {

    /** Whether it is a Close frame with this code or a higher one. */
    boolean isCloseFrom(int code) {
        return frame.opcode() == 8 && payload.remaining() >= 2 && (payload.getShort(0) & 0xFFFF) >= code;
    }

    /** Whether nothing is wrong with the reason in a Close frame but that it ends inside a character. */
    boolean isReasonCut() {
        ByteBuffer reason = payload.duplicate().position(2);
        return !StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(reason, CharBuffer.allocate(125), false)
                        .isError()
                && reason.hasRemaining();
    }
}
