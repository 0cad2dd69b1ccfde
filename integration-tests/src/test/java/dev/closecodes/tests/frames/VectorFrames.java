package dev.closecodes.tests.frames;

import java.util.Arrays;
import java.util.function.Consumer;

/** The frames of a vector, as the oracle reads them. */
final class VectorFrames {

    private VectorFrames() {}

    /**
     * Calls the visitor for each frame, with the bytes from the start of the frame to the end of the vector. The last
     * frame is the first one that is refused, incomplete or a Close frame.
     */
    static void forEach(Vector vector, Consumer<byte[]> visitor) {
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
