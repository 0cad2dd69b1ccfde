package dev.closecodes.tests.frames;

import java.util.Arrays;
import java.util.function.Consumer;

/** Goes from frame to frame as the oracle reads them. */
final class FrameWalk {

    private FrameWalk() {}

    /** Hands on what is left of a vector at the start of each frame, up to one that is refused or not whole. */
    static void over(Vector vector, Consumer<byte[]> visitor) {
        HeaderOracle oracle =
                new HeaderOracle(vector.fromClient(), vector.codec().rules());
        byte[] rest = vector.bytes();
        while (rest.length > 0) {
            visitor.accept(rest);
            HeaderOracle.Header header = oracle.read(rest, rest.length).header();
            if (header == null) {
                return;
            }
            int end = header.headerBytes() + header.payloadBytes().intValueExact();
            if (end > rest.length || header.opcode() == 8) {
                return;
            }
            rest = Arrays.copyOfRange(rest, end, rest.length);
        }
    }
}
