package dev.closecodes.tests.frames;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The echo server of docs/frames.md. */
final class Echo implements FrameHandler<CloseReason> {

    private final ServerFrameCodec.Decoder decoder = new ServerFrameCodec.Decoder(this);
    private final ServerFrameCodec.Encoder encoder = new ServerFrameCodec.Encoder();
    private final ByteBuffer out;

    Echo(int maxInputBytes) {
        out = ByteBuffer.allocate(ServerFrameCodec.maxReplyBytes(maxInputBytes));
    }

    /** Returns the bytes to send before the next call. */
    ByteBuffer received(ByteBuffer input) throws IOException {
        out.clear();
        try {
            decoder.decode(input);
        } catch (ProtocolViolationException violation) { // has the code (1002, 1007 or 1009) and the reason
            encoder.close(CloseReason.of(violation), out);
        }
        return out.flip();
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        encoder.uncheckedText(piece, last, out); // the decoder has already checked it
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        encoder.binary(piece, last, out);
    }

    @Override
    public void onPing(ByteBuffer payload) {
        encoder.pong(payload, out);
    }

    @Override
    public void onClose(CloseReason reason) {
        encoder.closeReply(reason, out); // same code
    }
}
