package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compresses messages and writes them with a {@link FrameEncoder}, if the connection has negotiated compression. If
 * not, it writes them without compression. The {@code FrameEncoder} still writes control frames, and messages that
 * shall not be compressed, such as images: each message is compressed or not as a whole.
 *
 * <p>If a method throws an exception, the buffers, this object and the encoder have not changed. After a Close frame,
 * all methods that encode do nothing and return {@code false}, as those of {@code FrameEncoder}.
 *
 * <p>Not thread-safe.
 */
public final class DeflatingEncoder {

    static final Set<ExtensionBit> BITS = Set.of(ExtensionBit.RSV1);

    private static final int TEXT = FrameEncoder.kind(Opcode.TEXT, BITS);
    private static final int UNCHECKED_TEXT = TEXT | FrameEncoder.UNCHECKED;
    private static final int BINARY = FrameEncoder.kind(Opcode.BINARY, BITS);

    private final @Nullable Compressor compressor;
    private final FrameEncoder<?> encoder;
    private int utf8 = Utf8.COMPLETE;

    /** Creates an encoder that compresses messages only if there is a compressor. */
    DeflatingEncoder(@Nullable Compressor compressor, FrameEncoder<?> encoder) {
        if (compressor != null && !encoder.hasNegotiated(BITS)) {
            throw new IllegalArgumentException("The encoder must be created with the extension bit RSV1");
        }
        this.compressor = compressor;
        this.encoder = encoder;
    }

    /**
     * Returns the space that is enough for the frame of a message or of a fragment. Nearly all frames are much shorter.
     *
     * @param pieceBytes the length of the message, or of the fragment, in bytes
     * @return the maximum length of its frame in bytes, with the header
     * @throws ArithmeticException if it is greater than 2,147,483,647
     */
    public static int maxFrameBytes(long pieceBytes) {
        return Math.toIntExact(FrameHeader.MAX_BYTES + Compressor.maxBytes(pieceBytes));
    }

    /**
     * Returns the space that is enough for the frame of a text message.
     *
     * @param text the message
     * @return the maximum length of its frame in bytes, with the header
     * @throws IllegalArgumentException if the text has an unpaired surrogate
     * @throws ArithmeticException if the length is greater than 2,147,483,647
     */
    public static int maxTextFrameBytes(CharSequence text) {
        return maxFrameBytes(Utf8.length(text));
    }

    /**
     * Compresses a text message and encodes it in one frame. The text is encoded as UTF-8 in a new buffer first.
     *
     * @param text the message
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalArgumentException if the text has an unpaired surrogate
     * @throws IllegalStateException if another message is incomplete, or the extension is closed
     * @throws BufferOverflowException if the target buffer has less space than {@link #maxTextFrameBytes}
     */
    public boolean text(CharSequence text, ByteBuffer target) {
        if (compressor == null) {
            return encoder.text(text, target);
        }
        if (!encoder.isOpen()) {
            return false;
        }
        encoder.requireNext(FrameEncoder.NO_MESSAGE);
        long length = Utf8.length(text);
        ByteBuffer piece = ByteBuffer.allocate(Math.toIntExact(length));
        Utf8.encode(text, length, piece);
        return encode(compressor, UNCHECKED_TEXT, piece.flip(), true, target);
    }

    /**
     * Compresses and encodes a text message, or a fragment of a text message.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is checked; a fragment may end inside a character.
     *     The bytes are consumed.
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalArgumentException if the message is not valid UTF-8
     * @throws IllegalStateException if another message is incomplete, or the extension is closed
     * @throws BufferOverflowException if the target buffer has less space than {@link #maxFrameBytes}
     */
    public boolean text(ByteBuffer piece, boolean last, ByteBuffer target) {
        if (compressor == null) {
            return encoder.text(piece, last, target);
        }
        if (!encoder.isOpen()) {
            return false;
        }
        encoder.requireNext(TEXT);
        int state = Utf8.check(utf8, piece, piece.position(), piece.limit());
        if (state == Utf8.MALFORMED || (last && state != Utf8.COMPLETE)) {
            throw new IllegalArgumentException("The text message is not valid UTF-8");
        }
        boolean written = encode(compressor, TEXT, piece, last, target);
        utf8 = state;
        return written;
    }

    /**
     * Compresses and encodes a text message, or a fragment of a text message, that a decoder has already checked. All
     * fragments of the message must be encoded by this method.
     *
     * @param piece a buffer whose remaining bytes are UTF-8, which is not checked, such as a buffer that
     *     {@link FrameHandler#onText} receives. The bytes are consumed.
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalStateException if another message is incomplete, or the extension is closed
     * @throws BufferOverflowException if the target buffer has less space than {@link #maxFrameBytes}
     */
    public boolean uncheckedText(ByteBuffer piece, boolean last, ByteBuffer target) {
        return compressor == null
                ? encoder.uncheckedText(piece, last, target)
                : encode(compressor, UNCHECKED_TEXT, piece, last, target);
    }

    /**
     * Compresses and encodes a binary message, or a fragment of a binary message.
     *
     * @param piece a buffer whose remaining bytes are the payload; they are consumed
     * @param last whether the message ends with this frame
     * @param target the buffer to write the frame to
     * @return {@code true} if the frame was written; {@code false} if a Close frame was sent
     * @throws IllegalStateException if another message is incomplete, or the extension is closed
     * @throws BufferOverflowException if the target buffer has less space than {@link #maxFrameBytes}
     */
    public boolean binary(ByteBuffer piece, boolean last, ByteBuffer target) {
        return compressor == null
                ? encoder.binary(piece, last, target)
                : encode(compressor, BINARY, piece, last, target);
    }

    /**
     * Compresses to the target, after the space for the longest header. The encoder then moves the bytes to the header.
     */
    private boolean encode(Compressor stream, int kind, ByteBuffer piece, boolean last, ByteBuffer target) {
        if (!encoder.isOpen()) {
            return false;
        }
        encoder.requireNext(kind);
        if (target.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        if (target.remaining() < maxFrameBytes(piece.remaining())) {
            throw new BufferOverflowException();
        }
        int payloadAt = target.position() + FrameHeader.MAX_BYTES;
        ByteBuffer payload = target.duplicate().position(payloadAt);
        stream.compress(piece, last, payload);
        payload.limit(payload.position()).position(payloadAt);
        return encoder.encode(kind, false, payload, last, target);
    }
}
