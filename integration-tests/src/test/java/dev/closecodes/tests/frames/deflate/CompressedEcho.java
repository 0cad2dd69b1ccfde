package dev.closecodes.tests.frames.deflate;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.DeflatingEncoder;
import dev.closecodes.frame.MessageHandler;
import dev.closecodes.frame.PerMessageDeflate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** The compressed echo server of docs/frames.md. */
final class CompressedEcho extends MessageHandler<CloseReason> {

    private static final long LIMIT = ServerFrameCodec.MAX_MESSAGE_BYTES;

    private final SocketChannel channel; // blocking, after the opening handshake
    private final PerMessageDeflate deflate;
    private final ServerFrameCodec.Decoder decoder;
    private final ServerFrameCodec.Encoder encoder;
    private final DeflatingEncoder deflating;
    private final ByteBuffer control = ByteBuffer.allocate(ServerFrameCodec.frameBytes(125));

    CompressedEcho(SocketChannel channel, PerMessageDeflate deflate) {
        this.channel = channel;
        this.deflate = deflate;
        decoder = new ServerFrameCodec.Decoder(deflate.inflating(this, LIMIT), LIMIT, deflate.extensionBits());
        encoder = new ServerFrameCodec.Encoder(deflate.extensionBits());
        deflating = deflate.deflating(encoder);
    }

    /** Sends all messages back. The remaining bytes of the input are those after the "\r\n\r\n" of the request. */
    void run(ByteBuffer input) throws IOException {
        try (channel;
                deflate) { // closing it releases native memory
            received(input);
            while (channel.read(input.clear()) >= 0) {
                received(input.flip());
            }
        }
    }

    private void received(ByteBuffer input) throws IOException {
        try {
            decoder.decode(input);
        } catch (ProtocolViolationException violation) {
            encoder.close(CloseReason.of(violation), control);
            send(control);
        }
        if (!decoder.isOpen()) {
            channel.shutdownOutput(); // not close: with unread input, this could discard the Close frame
        }
    }

    @Override
    protected void onText(String text) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(DeflatingEncoder.maxTextFrameBytes(text));
        deflating.text(text, frame);
        send(frame);
    }

    @Override
    protected void onBinary(ByteBuffer message) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(DeflatingEncoder.maxFrameBytes(message.remaining()));
        deflating.binary(message, true, frame);
        send(frame);
    }

    @Override
    public void onPing(ByteBuffer payload) throws IOException {
        encoder.pong(payload, control);
        send(control);
    }

    @Override
    public void onClose(CloseReason reason) throws IOException {
        encoder.closeReply(reason, control);
        send(control);
    }

    /** Sends what was encoded: nothing after a Close frame. */
    private void send(ByteBuffer frame) throws IOException {
        channel.write(frame.flip());
        frame.clear();
    }
}
