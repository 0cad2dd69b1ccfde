package dev.closecodes.tests.frames;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.FrameHandler;
import java.nio.ByteBuffer;

/** The echo server of docs/frames.md. */
final class Echo implements FrameHandler<CloseReason> {

    private final ServerFrameCodec.Decoder decoder = new ServerFrameCodec.Decoder(this);
    private final ServerFrameCodec.Encoder encoder = new ServerFrameCodec.Encoder();
    private final ByteBuffer out;

    Echo(ByteBuffer out) {
        this.out = out;
    }

    void received(ByteBuffer input) {
        try {
            decoder.decode(input);
        } catch (ProtocolViolationException violation) {
            if (encoder.isOpen()) {
                encoder.close(CloseReason.truncated(violation.closeCode(), violation.getMessage()), out);
            }
        }
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        encoder.text(piece, last, out);
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
        encoder.closeReply(reason, out);
    }
}
