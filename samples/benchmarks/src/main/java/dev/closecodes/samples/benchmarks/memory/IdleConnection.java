package dev.closecodes.samples.benchmarks.memory;

import dev.closecodes.ExtensionBit;
import dev.closecodes.frame.DeflatingEncoder;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameHandler;
import dev.closecodes.frame.MaskingKeys;
import dev.closecodes.frame.PerMessageDeflate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/** The codec of one endpoint of a connection, without its socket. It keeps the length of the last message. */
final class IdleConnection implements FrameHandler<CloseReason>, AutoCloseable {

    private static final long LIMIT = ServerFrameCodec.MAX_MESSAGE_BYTES;

    private final PerMessageDeflate deflate;
    private final DeflatingEncoder deflating;
    private final FrameDecoder<CloseReason> decoder;
    private long messageBytes;

    private IdleConnection(PerMessageDeflate deflate, boolean server, MaskingKeys keys) {
        this.deflate = deflate;
        Set<ExtensionBit> bits = deflate.extensionBits();
        FrameHandler<CloseReason> handler = deflate.inflating(this, LIMIT);
        decoder = server
                ? new ServerFrameCodec.Decoder(handler, LIMIT, bits)
                : new ClientFrameCodec.Decoder(handler, LIMIT, bits);
        deflating = deflate.deflating(
                server ? new ServerFrameCodec.Encoder(bits) : new ClientFrameCodec.Encoder(keys, bits));
    }

    static IdleConnection server(Mode mode) {
        return new IdleConnection(mode.server(), true, () -> 0);
    }

    static IdleConnection client(Mode mode) {
        return new IdleConnection(mode.client(), false, () -> 0x01020304);
    }

    void send(String text, ByteBuffer out) {
        deflating.text(text, out);
    }

    /** Receives a message and returns its length. */
    long receive(ByteBuffer in) throws IOException {
        decoder.decode(in);
        return messageBytes;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        messageBytes = (first ? 0 : messageBytes) + piece.remaining();
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        throw new IllegalStateException("Only text is sent");
    }

    @Override
    public void onPing(ByteBuffer payload) {
        throw new IllegalStateException("Only text is sent");
    }

    @Override
    public void onClose(CloseReason reason) {
        throw new IllegalStateException("Only text is sent");
    }

    @Override
    public void close() {
        deflate.close();
    }
}
