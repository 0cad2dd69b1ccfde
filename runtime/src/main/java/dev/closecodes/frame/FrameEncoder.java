package dev.closecodes.frame;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the frames that an endpoint sends on one connection, and checks their order (section 5.4). Generated codecs
 * extend this class with the layout of the header, the role and the rules of the registry.
 *
 * <p>Each method that encodes writes one complete frame, or one header, to the target buffer at its current position.
 * If it throws an exception, the buffers and the encoder have not changed.
 *
 * <p>An encoder is not thread-safe.
 *
 * @param <R> the generated {@code CloseReason}
 */
public abstract class FrameEncoder<R> {

    private final int negotiatedBits;

    /** The opcode of the incomplete message, or CONTINUATION if there is none. */
    private int messageOpcode = Opcode.CONTINUATION;

    private int messageExtensionBits;
    private int utf8 = Utf8.COMPLETE;
    private @Nullable R sent;

    /**
     * Creates an encoder for the first frame after the opening handshake.
     *
     * @param extensionBits the bits of the negotiated extensions: 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them;
     *     0 for none
     */
    protected FrameEncoder(int extensionBits) {
        this.negotiatedBits = extensionBits;
    }

    /**
     * Encodes a frame.
     *
     * @param fin whether it is the last frame of its message
     * @param extensionBits 0 for none, 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them
     * @param opcode a constant of {@link Opcode}
     * @param payload a buffer whose remaining bytes are the payload; they are consumed
     * @param target the buffer to write the frame to
     */
    protected abstract void encodeFrame(
            boolean fin, int extensionBits, int opcode, ByteBuffer payload, ByteBuffer target);

    /**
     * Encodes the header of a frame. A client also masks the payload in place.
     *
     * @param fin whether it is the last frame of its message
     * @param extensionBits 0 for none, 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them
     * @param opcode a constant of {@link Opcode}
     * @param payload a buffer whose remaining bytes are the payload; its position is not changed
     * @param target the buffer to write the header to
     */
    protected abstract void encodeInPlace(
            boolean fin, int extensionBits, int opcode, ByteBuffer payload, ByteBuffer target);

    /**
     * Encodes a text message in one frame.
     *
     * @param text the message
     * @param target the buffer to write the frame to
     */
    protected abstract void encodeText(CharSequence text, ByteBuffer target);

    /**
     * Encodes a Close frame.
     *
     * @param reason the reason
     * @param target the buffer to write the frame to
     * @return the reason that the frame has
     */
    protected abstract R encodeClose(R reason, ByteBuffer target);

    /**
     * Encodes the Close frame that answers the Close frame of the peer.
     *
     * @param received the reason of the peer's Close frame
     * @param target the buffer to write the frame to
     * @return the reason that the frame has
     */
    protected abstract R encodeCloseReply(R received, ByteBuffer target);

    /**
     * Encodes a text message in one frame.
     *
     * @param text the message
     * @param target the buffer to write the frame to
     * @throws IllegalArgumentException if the text has an unpaired surrogate
     * @throws IllegalStateException if another message is incomplete, or a Close frame was sent
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final void text(CharSequence text, ByteBuffer target) {
        requireNoIncompleteMessage();
        encodeText(text, target);
    }

    /**
     * Encodes a text message, or a fragment of a text message.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is checked; a fragment may end inside a character.
     *     The bytes are consumed.
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @throws IllegalArgumentException if the message is not valid UTF-8
     * @throws IllegalStateException if another message is incomplete, or a Close frame was sent
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final void text(ByteBuffer piece, boolean last, ByteBuffer target) {
        int frameOpcode = nextOpcode(Opcode.TEXT, 0);
        int state = checkUtf8(piece, last);
        encodeFrame(last, 0, frameOpcode, piece, target);
        utf8 = state;
        frameWritten(Opcode.TEXT, 0, last);
    }

    /**
     * Encodes a binary message, or a fragment of a binary message.
     *
     * @param piece a buffer whose remaining bytes are the payload; they are consumed
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @throws IllegalStateException if another message is incomplete, or a Close frame was sent
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final void binary(ByteBuffer piece, boolean last, ByteBuffer target) {
        encodeFrame(last, 0, nextOpcode(Opcode.BINARY, 0), piece, target);
        frameWritten(Opcode.BINARY, 0, last);
    }

    /**
     * Encodes only the header of a text message, or of a fragment of a text message. The caller sends the header, then
     * the payload from its own buffer. A client masks the payload in that buffer.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is checked; its position and limit are not changed
     * @param last whether the message ends with this frame
     * @param header the buffer to write the header to
     * @throws IllegalArgumentException if the message is not valid UTF-8
     * @throws IllegalStateException if another message is incomplete, or a Close frame was sent
     * @throws BufferOverflowException if the header buffer has too little space
     * @throws ReadOnlyBufferException if this endpoint is a client and {@code piece} is read-only
     */
    public final void textInPlace(ByteBuffer piece, boolean last, ByteBuffer header) {
        int frameOpcode = nextOpcode(Opcode.TEXT, 0);
        int state = checkUtf8(piece, last);
        encodeInPlace(last, 0, frameOpcode, piece, header);
        utf8 = state;
        frameWritten(Opcode.TEXT, 0, last);
    }

    /**
     * Encodes only the header of a binary message, or of a fragment of a binary message. The caller sends the header,
     * then the payload from its own buffer. A client masks the payload in that buffer.
     *
     * @param piece a buffer whose remaining bytes are the payload; its position and limit are not changed
     * @param last whether the message ends with this frame
     * @param header the buffer to write the header to
     * @throws IllegalStateException if another message is incomplete, or a Close frame was sent
     * @throws BufferOverflowException if the header buffer has too little space
     * @throws ReadOnlyBufferException if this endpoint is a client and {@code piece} is read-only
     */
    public final void binaryInPlace(ByteBuffer piece, boolean last, ByteBuffer header) {
        encodeInPlace(last, 0, nextOpcode(Opcode.BINARY, 0), piece, header);
        frameWritten(Opcode.BINARY, 0, last);
    }

    /**
     * Encodes a message that an extension has encoded, or a fragment of such a message. Only the first frame has the
     * extension bits.
     *
     * @param opcode the type of the message: {@link Opcode#TEXT} or {@link Opcode#BINARY}, the same for each fragment
     * @param extensionBits 4 for RSV1, 2 for RSV2, 1 for RSV3, or a sum of them; the same for each fragment
     * @param piece a buffer whose remaining bytes are the payload; they are consumed, and not checked to be UTF-8
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @throws IllegalArgumentException if {@code extensionBits} is 0 or has bits that were not negotiated, or if
     *     {@code opcode} is not one of these two
     * @throws IllegalStateException if another message is incomplete, or a Close frame was sent
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final void extended(int opcode, int extensionBits, ByteBuffer piece, boolean last, ByteBuffer target) {
        if (opcode != Opcode.TEXT && opcode != Opcode.BINARY) {
            throw new IllegalArgumentException("A message begins with opcode 1 or 2, not " + opcode);
        }
        if (extensionBits == 0 || (extensionBits & ~negotiatedBits) != 0) {
            throw new IllegalArgumentException("No negotiated extension uses the bits " + extensionBits);
        }
        int frameOpcode = nextOpcode(opcode, extensionBits);
        encodeFrame(last, frameOpcode == Opcode.CONTINUATION ? 0 : extensionBits, frameOpcode, piece, target);
        frameWritten(opcode, extensionBits, last);
    }

    /**
     * Encodes a ping. It may be sent between the fragments of a message.
     *
     * @param payload a buffer with 0-125 remaining bytes; they are consumed
     * @param target the buffer to write the frame to
     * @throws IllegalArgumentException if the payload has more than 125 bytes
     * @throws IllegalStateException if a Close frame was sent
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final void ping(ByteBuffer payload, ByteBuffer target) {
        requireOpen();
        encodeFrame(true, 0, Opcode.PING, payload, target);
    }

    /**
     * Encodes the pong that answers a ping, unless this endpoint has sent a Close frame. The peer may still send pings
     * until that frame arrives; they need no answer. A pong may be sent between the fragments of a message.
     *
     * @param payload the payload of the ping: a buffer with 0-125 remaining bytes, which are consumed
     * @param target the buffer to write the frame to
     * @return {@code true} if a frame was written; {@code false} if this endpoint has sent a Close frame
     * @throws IllegalArgumentException if the payload has more than 125 bytes
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean pong(ByteBuffer payload, ByteBuffer target) {
        if (sent != null) {
            return false;
        }
        encodeFrame(true, 0, Opcode.PONG, payload, target);
        return true;
    }

    /**
     * Encodes the Close frame, which is the last frame of this endpoint. Any reason is accepted: a reason that this
     * endpoint must not send is replaced, as described for {@code toSendable} of the generated {@code CloseReason}.
     *
     * @param reason the reason for the close
     * @param target the buffer to write the frame to
     * @throws IllegalStateException if a Close frame was sent
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final void close(R reason, ByteBuffer target) {
        requireOpen();
        sent = encodeClose(reason, target);
    }

    /**
     * Encodes the Close frame that answers the Close frame of the peer, unless this endpoint has sent one (section
     * 5.5.1). The answer has the same close code.
     *
     * @param received the reason of the peer's Close frame
     * @param target the buffer to write the frame to
     * @return {@code true} if a frame was written; {@code false} if this endpoint has sent a Close frame
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean closeReply(R received, ByteBuffer target) {
        if (sent != null) {
            return false;
        }
        sent = encodeCloseReply(received, target);
        return true;
    }

    /**
     * Returns whether this endpoint may still send frames.
     *
     * @return {@code false} if it has sent a Close frame; then {@link #pong} and {@link #closeReply} write nothing, and
     *     the other methods that encode throw an exception
     */
    public final boolean isOpen() {
        return sent == null;
    }

    /**
     * Returns the reason in the Close frame of this endpoint.
     *
     * @return the reason as it was sent, or {@code null} if this endpoint has not sent a Close frame
     */
    @SuppressWarnings("exports") // Modules that require this one do not need JSpecify.
    public final @Nullable R sent() {
        return sent;
    }

    private void requireOpen() {
        if (sent != null) {
            throw new IllegalStateException("A Close frame was sent; no frame may follow it");
        }
    }

    private void requireNoIncompleteMessage() {
        requireOpen();
        if (messageOpcode != Opcode.CONTINUATION) {
            throw new IllegalStateException("The previous message is incomplete");
        }
    }

    /** Returns the opcode of the next frame of a message: CONTINUATION, except in the first frame. */
    private int nextOpcode(int opcode, int extensionBits) {
        requireOpen();
        if (messageOpcode == Opcode.CONTINUATION) {
            return opcode;
        }
        if (messageOpcode != opcode || messageExtensionBits != extensionBits) {
            throw new IllegalStateException("The previous message is incomplete");
        }
        return Opcode.CONTINUATION;
    }

    private void frameWritten(int opcode, int extensionBits, boolean last) {
        messageOpcode = last ? Opcode.CONTINUATION : opcode;
        messageExtensionBits = extensionBits;
    }

    private int checkUtf8(ByteBuffer piece, boolean last) {
        int state = Utf8.check(utf8, piece, piece.position(), piece.limit());
        if (state == Utf8.MALFORMED || (last && state != Utf8.COMPLETE)) {
            throw new IllegalArgumentException("The text message is not valid UTF-8");
        }
        return state;
    }
}
