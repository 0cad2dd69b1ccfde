package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Receives whole messages. It collects the pieces that a {@link FrameDecoder} passes on. A message that arrives in one
 * piece is not copied.
 *
 * <p>The decoder limits the length of a message, and {@link PerMessageDeflate#inflating} that of a compressed message.
 * The buffer for the pieces grows as the bytes arrive, to at most twice their number, and is released at the end of
 * each message. So a connection without an incomplete message needs no memory for it.
 *
 * @param <R> the generated {@code CloseReason}
 */
public abstract class MessageHandler<R> implements FrameHandler<R> {

    private static final int MESSAGE_TOO_BIG = 1009;

    private static final int MIN_CAPACITY = 256;

    /** The largest array that every JVM can allocate. */
    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    /** The bytes of the incomplete message, up to the position; NONE if there is no such message. */
    private ByteBuffer collected = NONE;

    /** Creates a handler for one connection. */
    protected MessageHandler() {}

    /**
     * Receives a text message.
     *
     * @param text the whole message
     * @throws IOException if the handler does I/O that fails
     */
    protected abstract void onText(String text) throws IOException;

    /**
     * Receives a binary message.
     *
     * @param message a buffer whose remaining bytes are the whole message. It is the input of the decoder if the
     *     message arrived in one piece. The handler may read and change it until the method returns. It must copy the
     *     bytes that it needs later.
     * @throws IOException if the handler does I/O that fails
     */
    protected abstract void onBinary(ByteBuffer message) throws IOException;

    @Override
    public final void onText(ByteBuffer piece, boolean first, boolean last) throws IOException {
        ByteBuffer message = collect(piece, first, last);
        if (message != null) {
            onText(decode(message));
        }
    }

    @Override
    public final void onBinary(ByteBuffer piece, boolean first, boolean last) throws IOException {
        ByteBuffer message = collect(piece, first, last);
        if (message != null) {
            onBinary(message);
        }
    }

    /** Returns the whole message, or {@code null} if more pieces follow. */
    private @Nullable ByteBuffer collect(ByteBuffer piece, boolean first, boolean last) {
        if (first && last) {
            return piece;
        }
        if (first || piece.remaining() > collected.remaining()) {
            collected = ByteBuffer.allocate(capacity(collected.position(), piece.remaining()))
                    .put(collected.flip());
        }
        collected.put(piece);
        if (!last) {
            return null;
        }
        ByteBuffer message = collected.flip().order(piece.order());
        collected = NONE;
        return message;
    }

    /**
     * Returns the capacity of a buffer for the bytes that were collected and the next piece.
     *
     * @throws ProtocolViolationException if they do not fit in one buffer
     */
    static int capacity(int collectedBytes, int pieceBytes) {
        long bytes = (long) collectedBytes + pieceBytes;
        if (bytes > MAX_CAPACITY) {
            throw new ProtocolViolationException(
                    MESSAGE_TOO_BIG, "A message has at least " + bytes + " bytes; the maximum is " + MAX_CAPACITY);
        }
        return (int) Math.min(MAX_CAPACITY, Math.max(MIN_CAPACITY, 2 * bytes));
    }

    /** Decodes a text, and replaces malformed UTF-8 with U+FFFD. Does not change the buffer. */
    static String decode(ByteBuffer text) {
        if (text.hasArray()) {
            int from = text.arrayOffset() + text.position();
            return new String(text.array(), from, text.remaining(), StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[text.remaining()];
        text.duplicate().get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
