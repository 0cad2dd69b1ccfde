package dev.closecodes.samples.echo;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.Role;
import dev.closecodes.frame.FrameHandler;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Sends messages back as they arrive. A message that comes in one piece goes back in one frame; of one that does not,
 * each piece is a fragment, so that no message is ever held.
 */
final class EchoExchange implements Exchange, FrameHandler<CloseReason> {

    /**
     * By how much answers can be longer than the input that they answer. A frame that begins in the input gets shorter
     * by the masking key. What can get longer is what began before: the answer to a control frame of which the last
     * byte is there (127 bytes), or else the header of the fragment that the rest of a data frame becomes (10). Behind
     * that there may be a Close frame (127), for a violation that takes hardly a byte.
     */
    static final int SLACK_BYTES = 127 + 127;

    private final ServerFrameCodec.Decoder decoder = new ServerFrameCodec.Decoder(this);
    private final ServerFrameCodec.Encoder encoder = new ServerFrameCodec.Encoder();
    private final String target;
    private final Outbox outbox;
    private final Site site;
    private final boolean welcome;
    private ByteBuffer out;
    private boolean violated;

    /**
     * Begins behind the handshake.
     *
     * @param target what the client asked for
     */
    EchoExchange(String target, Outbox outbox, Site site) {
        this.target = target;
        this.outbox = outbox;
        this.site = site;
        this.out = outbox.room();
        this.welcome = site.entered(target);
    }

    /** False if there were enough WebSockets without it. */
    boolean isWelcome() {
        return welcome;
    }

    @Override
    public Exchange received(ByteBuffer input) throws IOException {
        out = outbox.room();
        try {
            decoder.decode(input);
        } catch (ProtocolViolationException violation) {
            violated = true;
            if (encoder.isOpen()) {
                encoder.close(CloseReason.truncated(violation.closeCode(), violation.getMessage()), out);
            }
        }
        outbox.send(out.flip());
        return this;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        if (encoder.isOpen()) {
            encoder.text(piece, last, out);
        }
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        if (encoder.isOpen()) {
            encoder.binary(piece, last, out);
        }
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

    /** Says in a text message what will be sent, since a client may show something else, and sends it. */
    void announceAndClose(CloseReason reason) throws IOException {
        CloseReason sent = reason.asSentBy(Role.SERVER);
        out = outbox.room();
        encoder.text(sent == null ? "" : sent.toString(), out);
        outbox.send(out.flip());
        close(reason);
    }

    /** Begins the closing handshake, unless it has begun. */
    void close(CloseReason reason) throws IOException {
        if (phase() == Phase.OPEN) {
            out = outbox.room();
            encoder.close(reason, out);
            outbox.send(out.flip());
        }
    }

    @Override
    public void ended() {
        site.left(new Ending(target, decoder.received(), encoder.sent()), welcome);
    }

    @Override
    public Phase phase() {
        if (violated || decoder.received() != null) {
            return Phase.FINISHED;
        }
        return encoder.isOpen() ? Phase.OPEN : Phase.CLOSING;
    }
}
