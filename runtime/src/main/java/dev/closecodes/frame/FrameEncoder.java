package dev.closecodes.frame;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.jspecify.annotations.Nullable;

/**
 * Encodes what one end sends on one connection, and keeps the order that section 5.4 asks for. Generated codecs extend
 * it with the layout of the header, the role and the registry's rules.
 *
 * <p>Every method writes one whole frame into the caller's buffer, from its position on, or nothing: if the frame does
 * not fit or is not allowed, neither the buffer nor the encoder has changed. An encoder is for one thread at a time.
 *
 * @param <R> the generated {@code CloseReason}
 */
public abstract class FrameEncoder<R> {

    private final int negotiatedBits;

    /** The opcode of the message that is not yet whole, or CONTINUATION if there is none. */
    private int messageOpcode = Opcode.CONTINUATION;

    private int messageExtensionBits;
    private int utf8 = Utf8.COMPLETE;
    private @Nullable R sent;

    /**
     * Prepares for the first frame behind the opening handshake.
     *
     * @param extensionBits the bits of the extensions that were negotiated: 4 for RSV1, 2 for RSV2, 1 for RSV3, or a
     *     sum of them; 0 for none
     */
    protected FrameEncoder(int extensionBits) {
        this.negotiatedBits = extensionBits;
    }

    /**
     * Encodes a frame.
     *
     * @param fin whether it is the last of its message
     * @param extensionBits 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them
     * @param opcode a constant of {@link Opcode}
     * @param payload the payload; it is consumed
     * @param target where the frame goes
     */
    protected abstract void encodeFrame(
            boolean fin, int extensionBits, int opcode, ByteBuffer payload, ByteBuffer target);

    /**
     * Encodes the header of a frame, and masks the payload where it stands if this end has to.
     *
     * @param fin whether it is the last of its message
     * @param extensionBits 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them
     * @param opcode a constant of {@link Opcode}
     * @param payload the payload; its position stays
     * @param target where the header goes
     */
    protected abstract void encodeInPlace(
            boolean fin, int extensionBits, int opcode, ByteBuffer payload, ByteBuffer target);

    /**
     * Encodes a whole text message.
     *
     * @param text the message
     * @param target where the frame goes
     */
    protected abstract void encodeText(CharSequence text, ByteBuffer target);

    /**
     * Encodes a Close frame.
     *
     * @param reason any reason
     * @param target where the frame goes
     * @return the reason as it stands on the wire
     */
    protected abstract R encodeClose(R reason, ByteBuffer target);

    /**
     * Encodes the answer to a Close frame.
     *
     * @param received the reason of the peer's Close frame
     * @param target where the frame goes
     * @return the reason as it stands on the wire
     */
    protected abstract R encodeCloseReply(R received, ByteBuffer target);

    /**
     * Encodes a text message in one frame.
     *
     * @param text the message
     * @param target where the frame goes
     * @throws IllegalArgumentException if the text has a surrogate without its pair
     * @throws IllegalStateException if another message is not yet whole, or a Close frame was sent
     * @throws BufferOverflowException if the frame does not fit
     */
    public final void text(CharSequence text, ByteBuffer target) {
        requireNoMessage();
        encodeText(text, target);
    }

    /**
     * Encodes a text message, or the next fragment of one.
     *
     * @param piece UTF-8, which is checked; a fragment may end inside a character. It is consumed.
     * @param last whether the message ends here
     * @param target where the frame goes
     * @throws IllegalArgumentException if the message is not UTF-8
     * @throws IllegalStateException if another message is not yet whole, or a Close frame was sent
     * @throws BufferOverflowException if the frame does not fit
     */
    public final void text(ByteBuffer piece, boolean last, ByteBuffer target) {
        int fragment = fragment(Opcode.TEXT, 0);
        int state = requireUtf8(piece, last);
        encodeFrame(last, 0, fragment, piece, target);
        utf8 = state;
        sentFragment(Opcode.TEXT, 0, last);
    }

    /**
     * Encodes a binary message, or the next fragment of one.
     *
     * @param piece any bytes; they are consumed
     * @param last whether the message ends here
     * @param target where the frame goes
     * @throws IllegalStateException if another message is not yet whole, or a Close frame was sent
     * @throws BufferOverflowException if the frame does not fit
     */
    public final void binary(ByteBuffer piece, boolean last, ByteBuffer target) {
        encodeFrame(last, 0, fragment(Opcode.BINARY, 0), piece, target);
        sentFragment(Opcode.BINARY, 0, last);
    }

    /**
     * Encodes the header of a text message or fragment whose payload is sent from where it stands, behind the header. A
     * client masks it there.
     *
     * @param piece UTF-8, which is checked; its position and limit stay
     * @param last whether the message ends here
     * @param header where the header goes
     * @throws IllegalArgumentException if the message is not UTF-8
     * @throws IllegalStateException if another message is not yet whole, or a Close frame was sent
     * @throws BufferOverflowException if the header does not fit
     * @throws ReadOnlyBufferException if the piece has to be masked and is read-only
     */
    public final void textInPlace(ByteBuffer piece, boolean last, ByteBuffer header) {
        int fragment = fragment(Opcode.TEXT, 0);
        int state = requireUtf8(piece, last);
        encodeInPlace(last, 0, fragment, piece, header);
        utf8 = state;
        sentFragment(Opcode.TEXT, 0, last);
    }

    /**
     * Encodes the header of a binary message or fragment whose payload is sent from where it stands, behind the header.
     * A client masks it there.
     *
     * @param piece any bytes; their position and limit stay
     * @param last whether the message ends here
     * @param header where the header goes
     * @throws IllegalStateException if another message is not yet whole, or a Close frame was sent
     * @throws BufferOverflowException if the header does not fit
     * @throws ReadOnlyBufferException if the piece has to be masked and is read-only
     */
    public final void binaryInPlace(ByteBuffer piece, boolean last, ByteBuffer header) {
        encodeInPlace(last, 0, fragment(Opcode.BINARY, 0), piece, header);
        sentFragment(Opcode.BINARY, 0, last);
    }

    /**
     * Encodes a message that an extension has changed, or the next fragment of one. The bits go into the first frame.
     *
     * @param opcode {@link Opcode#TEXT} or {@link Opcode#BINARY}: what the message was before
     * @param extensionBits 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them; the same for each fragment
     * @param piece what the extension made of it; it is consumed, and not checked to be UTF-8
     * @param last whether the message ends here
     * @param target where the frame goes
     * @throws IllegalArgumentException if no extension was negotiated that owns these bits, or a message does not begin
     *     with the opcode
     * @throws IllegalStateException if another message is not yet whole, or a Close frame was sent
     * @throws BufferOverflowException if the frame does not fit
     */
    public final void extended(int opcode, int extensionBits, ByteBuffer piece, boolean last, ByteBuffer target) {
        if (opcode != Opcode.TEXT && opcode != Opcode.BINARY) {
            throw new IllegalArgumentException("A message begins with opcode 1 or 2, not " + opcode);
        }
        if (extensionBits == 0 || (extensionBits & ~negotiatedBits) != 0) {
            throw new IllegalArgumentException("No extension was negotiated that owns the bits " + extensionBits);
        }
        int fragment = fragment(opcode, extensionBits);
        encodeFrame(last, fragment == Opcode.CONTINUATION ? 0 : extensionBits, fragment, piece, target);
        sentFragment(opcode, extensionBits, last);
    }

    /**
     * Encodes a ping. It may stand between the fragments of a message.
     *
     * @param payload 0-125 bytes; they are consumed
     * @param target where the frame goes
     * @throws IllegalArgumentException if the payload is longer
     * @throws IllegalStateException if a Close frame was sent
     * @throws BufferOverflowException if the frame does not fit
     */
    public final void ping(ByteBuffer payload, ByteBuffer target) {
        requireOpen();
        encodeFrame(true, 0, Opcode.PING, payload, target);
    }

    /**
     * Answers a ping with a pong of the same payload, unless this end has sent a Close frame: the peer, which may not
     * know of that yet, still pings. It may stand between the fragments of a message.
     *
     * @param payload 0-125 bytes; they are consumed
     * @param target where the frame goes
     * @return whether there was anything to send
     * @throws IllegalArgumentException if the payload is longer
     * @throws BufferOverflowException if the frame does not fit
     */
    public final boolean pong(ByteBuffer payload, ByteBuffer target) {
        if (sent != null) {
            return false;
        }
        encodeFrame(true, 0, Opcode.PONG, payload, target);
        return true;
    }

    /**
     * Encodes the Close frame, the last frame of this end. Every reason can be sent: one that this end may not send is
     * replaced as {@code asSentBy} of the generated {@code CloseReason} says.
     *
     * @param reason why the connection is closed
     * @param target where the frame goes
     * @throws IllegalStateException if a Close frame was sent
     * @throws BufferOverflowException if the frame does not fit
     */
    public final void close(R reason, ByteBuffer target) {
        requireOpen();
        sent = encodeClose(reason, target);
    }

    /**
     * Answers the peer's Close frame with its own code, unless this end has sent one already (section 5.5.1).
     *
     * @param received the reason of the peer's Close frame
     * @param target where the frame goes
     * @return whether there was anything to send
     * @throws BufferOverflowException if the frame does not fit
     */
    public final boolean closeReply(R received, ByteBuffer target) {
        if (sent != null) {
            return false;
        }
        sent = encodeCloseReply(received, target);
        return true;
    }

    /**
     * Tells whether this end may still send: it sent no Close frame.
     *
     * @return false if every method but the answers, {@link #pong} and {@link #closeReply}, throws
     */
    public final boolean isOpen() {
        return sent == null;
    }

    /**
     * The reason of the Close frame of this end.
     *
     * @return the reason as it was sent, or null if there was none so far
     */
    @SuppressWarnings("exports") // JSpecify is optional: whoever reads the module need not.
    public final @Nullable R sent() {
        return sent;
    }

    private void requireOpen() {
        if (sent != null) {
            throw new IllegalStateException("A Close frame was sent, and nothing may follow it");
        }
    }

    private void requireNoMessage() {
        requireOpen();
        if (messageOpcode != Opcode.CONTINUATION) {
            throw new IllegalStateException("The message before is not yet whole");
        }
    }

    /** The opcode that the next frame of a message has. */
    private int fragment(int opcode, int extensionBits) {
        requireOpen();
        if (messageOpcode == Opcode.CONTINUATION) {
            return opcode;
        }
        if (messageOpcode != opcode || messageExtensionBits != extensionBits) {
            throw new IllegalStateException("The message before is not yet whole");
        }
        return Opcode.CONTINUATION;
    }

    private void sentFragment(int opcode, int extensionBits, boolean last) {
        messageOpcode = last ? Opcode.CONTINUATION : opcode;
        messageExtensionBits = extensionBits;
    }

    private int requireUtf8(ByteBuffer piece, boolean last) {
        int state = Utf8.check(utf8, piece, piece.position(), piece.limit());
        if (state == Utf8.MALFORMED || (last && state != Utf8.COMPLETE)) {
            throw new IllegalArgumentException("The text message is not UTF-8");
        }
        return state;
    }
}
