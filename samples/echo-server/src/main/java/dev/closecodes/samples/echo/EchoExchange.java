package dev.closecodes.samples.echo;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.Role;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Echoes messages as they arrive. A message that arrives in one piece is sent back in one frame. Of any other message
 * each piece is sent back as a fragment, so the server never holds a whole message.
 */
final class EchoExchange implements Exchange, FrameHandler<CloseReason> {

    private final ServerFrameCodec.Decoder decoder = new ServerFrameCodec.Decoder(this);
    private final ServerFrameCodec.Encoder encoder = new ServerFrameCodec.Encoder();
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
     */
    EchoExchange(String target, Outbox outbox, Site site) {
        this.target = target;
        this.outbox = outbox;
        this.site = site;
        this.out = outbox.buffer();
        this.accepted = site.opened(target);
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
            encoder.close(CloseReason.of(violation), out);
        }
        outbox.send(out.flip());
        return this;
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
        encoder.closeReply(reason, out);
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
        site.closed(new Ending(target, decoder.received(), encoder.sent()), accepted);
    }

    @Override
    public Phase phase() {
        if (violated || dropped || decoder.received() != null) {
            return Phase.FINISHED;
        }
        return encoder.isOpen() ? Phase.OPEN : Phase.CLOSING;
    }
}
