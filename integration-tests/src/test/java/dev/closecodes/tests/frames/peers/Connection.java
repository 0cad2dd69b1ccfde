package dev.closecodes.tests.frames.peers;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.Role;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameEncoder;
import dev.closecodes.frame.FrameHandler;
import dev.closecodes.tests.frames.ClientFrameCodec;
import dev.closecodes.tests.frames.CloseReason;
import dev.closecodes.tests.frames.ServerFrameCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** One end of a connection behind the handshake, in blocking style: answers pings and Close frames by itself. */
abstract class Connection implements FrameHandler<CloseReason> {

    private final Socket socket;
    private final FrameEncoder<CloseReason> encoder;
    private final FrameDecoder<CloseReason> decoder;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    Connection(Role role, Socket socket) {
        this.socket = socket;
        boolean server = role == Role.SERVER;
        encoder = server ? new ServerFrameCodec.Encoder() : new ClientFrameCodec.Encoder();
        decoder = server ? new ServerFrameCodec.Decoder(this) : new ClientFrameCodec.Decoder(this);
    }

    abstract void text(String text);

    abstract void binary(byte[] bytes);

    /** Something that is no message: a pong, a close, a violation. */
    abstract void event(String event);

    /** Reads until the peer has nothing more to say. */
    final void read() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[10_000];
        try {
            while (decoder.isOpen()) {
                int count = in.read(bytes);
                if (count < 0) {
                    event("end without a close");
                    return;
                }
                decoder.decode(ByteBuffer.wrap(bytes, 0, count));
            }
        } catch (ProtocolViolationException violation) {
            event("violation " + violation.closeCode());
            send(125, (frames, out) -> frames.close(new CloseReason(violation.closeCode(), ""), out));
        }
    }

    /** Sends what the encoder makes of at most so many bytes in one frame. */
    final void send(int payloadBytes, BiConsumer<FrameEncoder<CloseReason>, ByteBuffer> frame) {
        ByteBuffer out = ByteBuffer.allocate(payloadBytes + 14);
        frame.accept(encoder, out);
        try {
            socket.getOutputStream().write(out.array(), 0, out.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        message.writeBytes(Transcript.bytes(piece));
        if (last) {
            String text = message.toString(StandardCharsets.UTF_8);
            message.reset();
            text(text);
        }
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        message.writeBytes(Transcript.bytes(piece));
        if (last) {
            byte[] bytes = message.toByteArray();
            message.reset();
            binary(bytes);
        }
    }

    @Override
    public void onPing(ByteBuffer payload) {
        event("ping " + StandardCharsets.UTF_8.decode(payload.duplicate()));
        if (encoder.isOpen()) {
            send(125, (frames, out) -> frames.pong(payload, out));
        }
    }

    @Override
    public void onPong(ByteBuffer payload) {
        event("pong " + StandardCharsets.UTF_8.decode(payload));
    }

    @Override
    public void onClose(CloseReason reason) {
        event("close " + reason.code() + " " + reason.message());
        send(125, (frames, out) -> frames.closeReply(reason, out));
    }
}
