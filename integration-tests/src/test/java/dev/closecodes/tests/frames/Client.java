package dev.closecodes.tests.frames;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.frame.MessageHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** The client of docs/frames.md. */
final class Client extends MessageHandler<CloseReason> {

    private final ClientFrameCodec.Decoder decoder = new ClientFrameCodec.Decoder(this);
    private final ClientFrameCodec.Encoder encoder = new ClientFrameCodec.Encoder();
    private final SocketChannel channel; // blocking, after the opening handshake
    private final ByteBuffer input;
    private final ByteBuffer out;
    private final Consumer<String> messages;

    /** The remaining bytes of the input are those after the "\r\n\r\n" of the response. They are frames already. */
    Client(SocketChannel channel, ByteBuffer input, Consumer<String> messages) {
        this.channel = channel;
        this.input = input;
        this.out = ByteBuffer.allocate(ClientFrameCodec.maxReplyBytes(input.capacity()));
        this.messages = messages;
    }

    /** Receives until the server ends the TCP connection, which it does after the closing handshake. */
    CloseReason run() throws IOException {
        try (channel) {
            received();
            while (channel.read(input.clear()) >= 0) {
                input.flip();
                received();
            }
        } catch (IOException e) {
            if (decoder.isOpen()) {
                throw e; // else it is no error, because everything has arrived
            }
        }
        CloseReason reason = decoder.received();
        return reason == null ? CloseReason.observed(1006, null) : reason;
    }

    private void received() throws IOException {
        try {
            decoder.decode(input); // discards what follows a Close frame
        } catch (ProtocolViolationException violation) {
            encoder.close(CloseReason.of(violation), out);
        }
        flush();
    }

    void send(String text) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(ClientFrameCodec.textFrameBytes(text));
        if (encoder.text(text, frame)) { // false after a Close frame: nothing may follow it
            channel.write(frame.flip());
        }
    }

    /** Sends a text without copying it. It is masked in its own buffer. */
    void send(ByteBuffer text) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(ClientFrameCodec.headerBytes(text.remaining()));
        if (encoder.textInPlace(text, true, header)) {
            ByteBuffer[] frame = {header.flip(), text};
            do {
                channel.write(frame);
            } while (text.hasRemaining());
        }
    }

    void close(CloseReason reason) throws IOException {
        encoder.close(reason, out);
        flush();
    }

    private void flush() throws IOException {
        channel.write(out.flip());
        out.clear();
    }

    @Override
    protected void onText(String text) {
        messages.accept(text);
    }

    @Override
    protected void onBinary(ByteBuffer message) throws IOException {
        close(new CloseReason(CloseCode.UNSUPPORTED_DATA, "send text")); // handlers may do I/O
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
