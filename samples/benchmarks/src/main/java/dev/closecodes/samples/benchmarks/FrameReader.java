package dev.closecodes.samples.benchmarks;

import java.nio.ByteBuffer;

/** Decodes what a client sends, as one of the contenders does. */
interface FrameReader {

    /**
     * Reads frames that are there as a whole.
     *
     * @param frames masked binary frames, which may be unmasked in place
     * @return the sum of {@link MaskedFrames#sum(int, byte, byte)} of all payloads
     */
    long read(ByteBuffer frames);
}
