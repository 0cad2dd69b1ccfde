package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the frames that an endpoint sends on one connection, and checks their order (section 5.4). Generated codecs
 * extend this class with the layout of the header, the role and the rules of the registry.
 *
 * <p>Each method that encodes writes one complete frame, or one header, to the target buffer at its current position.
 * If it throws an exception, the buffers and the encoder have not changed.
 *
 * <p>A Close frame is the last frame that an endpoint sends, but the peer may send more frames before it receives it
 * (section 5.5.1). So a handler need not know whether a Close frame was sent: all methods that encode then do nothing
 * and return {@code false}.
 *
 * <p>An encoder is not thread-safe.
 *
 * @param <R> the generated {@code CloseReason}
 */
public abstract class FrameEncoder<R> {

    private static final Set<ExtensionBit> NO_BITS = Set.of();

    // The kind of a message: its opcode, the reserved bits of its first frame, and whether its UTF-8 is checked.
    static final int NO_MESSAGE = 0;
    static final int UNCHECKED = 0x80;
    private static final int RESERVED_BITS_SHIFT = 4;
    private static final int UNCHECKED_TEXT = Opcode.TEXT | UNCHECKED;

    private final int negotiatedBits;

    /** The kind of the incomplete message, or NO_MESSAGE if there is none. */
    private int messageKind = NO_MESSAGE;

    private int utf8 = Utf8.COMPLETE;
    private @Nullable R sent;

    /**
     * Creates an encoder for the first frame after the opening handshake.
     *
     * @param extensionBits the bits of the negotiated extensions
     */
    protected FrameEncoder(Set<ExtensionBit> extensionBits) {
        this.negotiatedBits = ReservedBits.of(extensionBits);
    }

    /**
     * Encodes a frame.
     *
     * @param fin whether it is the last frame of its message
     * @param extensionBits the extension bits to set
     * @param opcode a constant of {@link Opcode}
     * @param payload a buffer whose remaining bytes are the payload; they are consumed
     * @param target the buffer to write the frame to
     */
    protected abstract void encodeFrame(
            boolean fin, Set<ExtensionBit> extensionBits, int opcode, ByteBuffer payload, ByteBuffer target);

    /**
     * Encodes the header of a frame. A client also masks the payload in place.
     *
     * @param fin whether it is the last frame of its message
     * @param extensionBits the extension bits to set
     * @param opcode a constant of {@link Opcode}
     * @param payload a buffer whose remaining bytes are the payload; its position is not changed
     * @param target the buffer to write the header to
     */
    protected abstract void encodeInPlace(
            boolean fin, Set<ExtensionBit> extensionBits, int opcode, ByteBuffer payload, ByteBuffer target);

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
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalArgumentException if the text has an unpaired surrogate
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean text(CharSequence text, ByteBuffer target) {
        if (!isOpen()) {
            return false;
        }
        requireNext(NO_MESSAGE);
        encodeText(text, target);
        return true;
    }

    /**
     * Encodes a text message, or a fragment of a text message.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is checked; a fragment may end inside a character.
     *     The bytes are consumed.
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalArgumentException if the message is not valid UTF-8
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean text(ByteBuffer piece, boolean last, ByteBuffer target) {
        return encode(Opcode.TEXT, false, piece, last, target);
    }

    /**
     * Encodes a text message, or a fragment of a text message, that a decoder has already checked. All fragments of the
     * message must be encoded by this method or by {@link #uncheckedTextInPlace}.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is not checked, such as a buffer that
     *     {@link FrameHandler#onText} receives. The bytes are consumed.
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean uncheckedText(ByteBuffer piece, boolean last, ByteBuffer target) {
        return encode(UNCHECKED_TEXT, false, piece, last, target);
    }

    /**
     * Encodes a binary message, or a fragment of a binary message.
     *
     * @param piece a buffer whose remaining bytes are the payload; they are consumed
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean binary(ByteBuffer piece, boolean last, ByteBuffer target) {
        return encode(Opcode.BINARY, false, piece, last, target);
    }

    /**
     * Encodes only the header of a text message, or of a fragment of a text message. The caller sends the header, then
     * the payload from its own buffer. A client masks the payload in that buffer.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is checked; its position and limit are not changed
     * @param last whether the message ends with this frame
     * @param header the buffer to write the header to
     * @return {@code true} if the header was written; {@code false} if a Close frame was sent. The caller must not send
     *     the payload then.
     * @throws IllegalArgumentException if the message is not valid UTF-8
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the header buffer has too little space
     * @throws ReadOnlyBufferException if this endpoint is a client and {@code piece} is read-only
     */
    public final boolean textInPlace(ByteBuffer piece, boolean last, ByteBuffer header) {
        return encode(Opcode.TEXT, true, piece, last, header);
    }

    /**
     * Encodes only the header of a text message, or of a fragment of a text message, that a decoder has already
     * checked. See {@link #uncheckedText} and {@link #textInPlace}.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is not checked; its position and limit are not
     *     changed
     * @param last whether the message ends with this frame
     * @param header the buffer to write the header to
     * @return {@code true} if the header was written; {@code false} if a Close frame was sent. The caller must not send
     *     the payload then.
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the header buffer has too little space
     * @throws ReadOnlyBufferException if this endpoint is a client and {@code piece} is read-only
     */
    public final boolean uncheckedTextInPlace(ByteBuffer piece, boolean last, ByteBuffer header) {
        return encode(UNCHECKED_TEXT, true, piece, last, header);
    }

    /**
     * Encodes only the header of a binary message, or of a fragment of a binary message. The caller sends the header,
     * then the payload from its own buffer. A client masks the payload in that buffer.
     *
     * @param piece a buffer whose remaining bytes are the payload; its position and limit are not changed
     * @param last whether the message ends with this frame
     * @param header the buffer to write the header to
     * @return {@code true} if the header was written; {@code false} if a Close frame was sent. The caller must not send
     *     the payload then.
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the header buffer has too little space
     * @throws ReadOnlyBufferException if this endpoint is a client and {@code piece} is read-only
     */
    public final boolean binaryInPlace(ByteBuffer piece, boolean last, ByteBuffer header) {
        return encode(Opcode.BINARY, true, piece, last, header);
    }

    /**
     * Encodes a message that an extension has encoded, or a fragment of such a message. Only the first frame has the
     * extension bits.
     *
     * @param opcode the type of the message: {@link Opcode#TEXT} or {@link Opcode#BINARY}, the same for each fragment
     * @param extensionBits the bits of the extension, the same for each fragment
     * @param piece a buffer whose remaining bytes are the payload; they are consumed, and not checked to be UTF-8
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalArgumentException if {@code extensionBits} is empty or has a bit that was not negotiated, or if
     *     {@code opcode} is not one of these two
     * @throws IllegalStateException if another message is incomplete
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean extended(
            int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean last, ByteBuffer target) {
        if (!isOpen()) {
            return false;
        }
        if (opcode != Opcode.TEXT && opcode != Opcode.BINARY) {
            throw new IllegalArgumentException("A message begins with opcode 1 or 2, not " + opcode);
        }
        if (extensionBits.isEmpty() || !hasNegotiated(extensionBits)) {
            throw new IllegalArgumentException("No negotiated extension uses the bits " + extensionBits);
        }
        return encode(kind(opcode, extensionBits), false, piece, last, target);
    }

    /**
     * Encodes a ping. It may be sent between the fragments of a message.
     *
     * @param payload a buffer with 0-125 remaining bytes; they are consumed
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalArgumentException if the payload has more than 125 bytes
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean ping(ByteBuffer payload, ByteBuffer target) {
        return encodeControl(Opcode.PING, payload, target);
    }

    /**
     * Encodes the pong that answers a ping. It may be sent between the fragments of a message.
     *
     * @param payload the payload of the ping: a buffer with 0-125 remaining bytes, which are consumed
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalArgumentException if the payload has more than 125 bytes
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean pong(ByteBuffer payload, ByteBuffer target) {
        return encodeControl(Opcode.PONG, payload, target);
    }

    /**
     * Encodes the Close frame, which is the last frame of this endpoint. Any reason is accepted: a reason that this
     * endpoint must not send is replaced, as described for {@code toSendable} of the generated {@code CloseReason}.
     *
     * @param reason the reason for the close
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean close(R reason, ByteBuffer target) {
        if (!isOpen()) {
            return false;
        }
        sent = encodeClose(reason, target);
        return true;
    }

    /**
     * Encodes the Close frame that answers the Close frame of the peer (section 5.5.1). The answer has the same close
     * code.
     *
     * @param received the reason of the peer's Close frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent, so that none is needed
     * @throws BufferOverflowException if the target buffer has too little space
     */
    public final boolean closeReply(R received, ByteBuffer target) {
        if (!isOpen()) {
            return false;
        }
        sent = encodeCloseReply(received, target);
        return true;
    }

    /**
     * Returns whether this endpoint may still send frames.
     *
     * @return {@code false} if it has sent a Close frame
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

    private boolean encodeControl(int opcode, ByteBuffer payload, ByteBuffer target) {
        if (!isOpen()) {
            return false;
        }
        encodeFrame(true, NO_BITS, opcode, payload, target);
        return true;
    }

    /** Returns the kind of a message of an extension. */
    static int kind(int opcode, Set<ExtensionBit> extensionBits) {
        return opcode | (ReservedBits.of(extensionBits) << RESERVED_BITS_SHIFT);
    }

    /** Encodes the next frame of a message. */
    final boolean encode(int kind, boolean inPlace, ByteBuffer piece, boolean last, ByteBuffer target) {
        if (!isOpen()) {
            return false;
        }
        requireNext(kind);
        boolean first = messageKind == NO_MESSAGE;
        int state = kind == Opcode.TEXT ? checkUtf8(piece, last) : Utf8.COMPLETE;
        int opcode = first ? kind & 0xF : Opcode.CONTINUATION;
        Set<ExtensionBit> bits = first ? ReservedBits.set((kind >>> RESERVED_BITS_SHIFT) & 7) : NO_BITS;
        if (inPlace) {
            encodeInPlace(last, bits, opcode, piece, target);
        } else {
            encodeFrame(last, bits, opcode, piece, target);
        }
        utf8 = state;
        messageKind = last ? NO_MESSAGE : kind;
        return true;
    }

    /** Throws an exception if there is an incomplete message of another kind. */
    final void requireNext(int kind) {
        if (messageKind != NO_MESSAGE && messageKind != kind) {
            throw new IllegalStateException("The previous message is incomplete");
        }
    }

    final boolean hasNegotiated(Set<ExtensionBit> extensionBits) {
        return (ReservedBits.of(extensionBits) & ~negotiatedBits) == 0;
    }

    private int checkUtf8(ByteBuffer piece, boolean last) {
        int state = Utf8.check(utf8, piece, piece.position(), piece.limit());
        if (state == Utf8.MALFORMED || (last && state != Utf8.COMPLETE)) {
            throw new IllegalArgumentException("The text message is not valid UTF-8");
        }
        return state;
    }
}
