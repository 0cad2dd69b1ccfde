package dev.closecodes.samples.benchmarks;

import java.nio.ByteBuffer;

/** Decodes the frames of a client, with one of the contenders. */
interface FrameReader {

    /**
     * Reads complete frames.
     *
     * @param frames masked binary frames, which may be unmasked in place
     * @return the sum of {@link MaskedFrames#sum(int, byte, byte)} of all payloads
     */
    long read(ByteBuffer frames);
}
