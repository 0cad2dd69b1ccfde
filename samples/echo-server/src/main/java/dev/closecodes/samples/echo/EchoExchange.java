package dev.closecodes.samples.echo;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.Role;
import dev.closecodes.frame.DeflatingEncoder;
import dev.closecodes.frame.FrameHandler;
import dev.closecodes.frame.PerMessageDeflate;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Echoes messages as they arrive. A message that arrives in one piece is sent back in one frame. Of any other message
 * each piece is sent back as a fragment, so the server never holds a whole message. If the connection has negotiated
 * compression, all echoes are compressed.
 */
final class EchoExchange implements Exchange, FrameHandler<CloseReason> {

    private static final int MAX_CONTROL_FRAME_BYTES = ServerFrameCodec.frameBytes(125);

    private static final long MAX_MESSAGE_BYTES = ServerFrameCodec.MAX_MESSAGE_BYTES;

    private final PerMessageDeflate deflate;
    private final ServerFrameCodec.Decoder decoder;
    private final ServerFrameCodec.Encoder encoder;
    private final DeflatingEncoder messages;
    private final String target;
    private final Outbox outbox;
    private final Site site;
    private final boolean accepted;
    private ByteBuffer out;
    private boolean violated;
    private boolean dropped;

    /**
     * Creates an exchange that expects the first byte after the opening handshake.
     *
     * @param target the request target
     * @param deflate compresses and decompresses messages; this exchange closes it
     */
    EchoExchange(String target, PerMessageDeflate deflate, Outbox outbox, Site site) {
        this.deflate = deflate;
        this.decoder = new ServerFrameCodec.Decoder(
                deflate.inflating(this, MAX_MESSAGE_BYTES), MAX_MESSAGE_BYTES, deflate.extensionBits());
        this.encoder = new ServerFrameCodec.Encoder(deflate.extensionBits());
        this.messages = deflate.deflating(encoder);
        this.target = target;
        this.outbox = outbox;
        this.site = site;
        this.out = outbox.buffer();
        this.accepted = site.opened(target);
    }

    /** Returns the size of the buffer for output. An input of the given size may be one piece of a message. */
    static int outputBytes(int inputBytes) {
        // A client may send a message without compression. Its echo is compressed, so it may become longer.
        return DeflatingEncoder.maxFrameBytes(inputBytes);
    }

    /** Returns {@code false} if too many WebSockets were already open. */
    boolean isAccepted() {
        return accepted;
    }

    @Override
    public Exchange received(ByteBuffer input) throws IOException {
        if (dropped) {
            return this; // The answer to a Close frame would be a Close frame.
        }
        out = outbox.buffer();
        try {
            decoder.decode(input);
        } catch (ProtocolViolationException violation) {
            violated = true;
            requireSpace(MAX_CONTROL_FRAME_BYTES);
            encoder.close(CloseReason.of(violation), out);
        }
        outbox.send(out.flip());
        return this;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) throws IOException {
        requireSpace(DeflatingEncoder.maxFrameBytes(piece.remaining()));
        messages.uncheckedText(piece, last, out); // the decoder has already checked it
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) throws IOException {
        requireSpace(DeflatingEncoder.maxFrameBytes(piece.remaining()));
        messages.binary(piece, last, out);
    }

    @Override
    public void onPing(ByteBuffer payload) throws IOException {
        requireSpace(MAX_CONTROL_FRAME_BYTES);
        encoder.pong(payload, out);
    }

    @Override
    public void onClose(CloseReason reason) throws IOException {
        requireSpace(MAX_CONTROL_FRAME_BYTES);
        encoder.closeReply(reason, out);
    }

    /**
     * Sends what is in the buffer if it has too little space. This happens only with compression: a message of a few
     * bytes can become one of a thousand times as many.
     */
    private void requireSpace(int bytes) throws IOException {
        if (out.remaining() < bytes) {
            outbox.send(out.flip());
            out = outbox.buffer();
        }
    }

    @Override
    public void expired() throws IOException {
        close(new CloseReason(outbox.isEmpty() ? CloseCode.IDLE_TIMEOUT : CloseCode.SLOW_READER, ""));
    }

    @Override
    public void shutDown() throws IOException {
        close(new CloseReason(CloseCode.GOING_AWAY, "The server is shutting down"));
    }

    /**
     * Sends a text message with the close reason, and then the Close frame. The text message shows what was sent, since
     * the client may report something else.
     */
    void announceAndClose(CloseReason reason) throws IOException {
        boolean hasCode = reason.code() != CloseCode.NO_STATUS_RECEIVED.code();
        announce(hasCode ? reason.toSendable(Role.SERVER).toString() : "");
        close(reason);
    }

    /**
     * Sends a text message that says what follows, and then lets the connection close the socket without a Close frame.
     * The client's program sees 1006.
     */
    void announceAndDrop() throws IOException {
        announce("No Close frame. The server closes the TCP connection.");
        dropped = true;
    }

    private void announce(String text) throws IOException {
        out = outbox.buffer();
        encoder.text(text, out);
        outbox.send(out.flip());
    }

    /** Starts the closing handshake, unless it has already started. */
    void close(CloseReason reason) throws IOException {
        if (phase() == Phase.OPEN) {
            out = outbox.buffer();
            encoder.close(reason, out);
            outbox.send(out.flip());
        }
    }

    @Override
    public void ended() {
        deflate.close();
        site.closed(new Ending(target, deflate.isNegotiated(), decoder.received(), encoder.sent()), accepted);
    }

    @Override
    public Phase phase() {
        if (violated || dropped || decoder.received() != null) {
            return Phase.FINISHED;
        }
        return encoder.isOpen() ? Phase.OPEN : Phase.CLOSING;
    }
}
