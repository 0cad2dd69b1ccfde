package dev.closecodes.samples.benchmarks;

import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The generated decoder. */
final class ClosecodesReader implements FrameReader, FrameHandler<CloseReason> {

    private final ServerFrameCodec.Decoder decoder = new ServerFrameCodec.Decoder(this);
    private long sum;

    @Override
    public long read(ByteBuffer frames) {
        sum = 0;
        try {
            decoder.decode(frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        sum += MaskedFrames.sum(piece.remaining(), piece.get(piece.position()), piece.get(piece.limit() - 1));
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        throw new IllegalStateException("There is no text in the input");
    }

    @Override
    public void onPing(ByteBuffer payload) {
        throw new IllegalStateException("There is no ping in the input");
    }

    @Override
    public void onClose(CloseReason reason) {
        throw new IllegalStateException("There is no close in the input");
    }
}
