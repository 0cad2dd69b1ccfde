package dev.closecodes.samples.benchmarks;

import dev.closecodes.frame.FrameHeader;
import dev.closecodes.frame.Masking;
import java.nio.ByteBuffer;

/** The generated codec without its decoder: header by header. Uses the array of the buffer, if it has one. */
final class ClosecodesHeaderReader implements FrameReader {

    @Override
    public long read(ByteBuffer frames) {
        return frames.hasArray() ? readArray(frames) : readBuffer(frames);
    }

    private static long readArray(ByteBuffer frames) {
        byte[] bytes = frames.array();
        int end = frames.arrayOffset() + frames.limit();
        int index = frames.arrayOffset() + frames.position();
        long sum = 0;
        while (index < end) {
            long header = ServerFrameCodec.decodeHeader(bytes, index, end);
            requireWhole(header, end - index);
            int from = index + FrameHeader.bytes(header);
            int to = from + (int) FrameHeader.payloadBytes(header);
            Masking.mask(bytes, from, to, ServerFrameCodec.maskingKey(bytes, index, header));
            sum += MaskedFrames.sum(to - from, bytes[from], bytes[to - 1]);
            index = to;
        }
        return sum;
    }

    private static long readBuffer(ByteBuffer frames) {
        long sum = 0;
        while (frames.hasRemaining()) {
            long header = ServerFrameCodec.decodeHeader(frames);
            requireWhole(header, frames.remaining());
            int from = frames.position() + FrameHeader.bytes(header);
            int to = from + (int) FrameHeader.payloadBytes(header);
            Masking.mask(frames, from, to, ServerFrameCodec.maskingKey(frames, header));
            sum += MaskedFrames.sum(to - from, frames.get(from), frames.get(to - 1));
            frames.position(to);
        }
        return sum;
    }

    private static void requireWhole(long header, int available) {
        if (FrameHeader.isIncomplete(header) || FrameHeader.frameBytes(header) > available) {
            throw new IllegalStateException("The input is incomplete");
        }
    }
}
