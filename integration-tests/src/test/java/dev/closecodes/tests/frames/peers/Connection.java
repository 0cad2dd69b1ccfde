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

/** An endpoint after the opening handshake, with blocking I/O. It answers pings and Close frames itself. */
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

    /** Is called for everything but messages: a ping, a pong, a Close frame, a violation. */
    abstract void event(String event);

    /** Reads until the peer sends a Close frame, ends the stream, or violates the protocol. */
    final void read() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[10_000];
        try {
            while (decoder.isOpen()) {
                int count = in.read(bytes);
                if (count < 0) {
                    event("end without a Close frame");
                    return;
                }
                decoder.decode(ByteBuffer.wrap(bytes, 0, count));
            }
        } catch (ProtocolViolationException violation) {
            event("violation " + violation.closeCode());
            send(125, (frames, out) -> frames.close(new CloseReason(violation.closeCode(), ""), out));
        }
    }

    /** Sends one frame with at most the given number of payload bytes. */
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
