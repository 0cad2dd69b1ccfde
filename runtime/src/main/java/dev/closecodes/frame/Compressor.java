package dev.closecodes.frame;

import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Compresses messages (RFC 7692 section 7.2.1). Its native memory exists only while a context must be kept. */
final class Compressor {

    /** The end of the empty block that a flush writes. It is removed from the end of each message. */
    private static final int TAIL_BYTES = 4;

    /** An empty block without its last four bytes. */
    private static final byte EMPTY_BLOCK = 0;

    private static final int FLUSH_BYTES = 32;

    private static final byte[] NOTHING = {};

    private final int level;
    private final boolean keepsContext;
    private boolean closed;

    /** The native memory, or null if there is none now. */
    @Nullable
    Deflater deflater;

    Compressor(int level, boolean keepsContext) {
        this.level = level;
        this.keepsContext = keepsContext;
    }

    /**
     * Returns the maximum number of bytes that a piece of a message becomes. Random bytes become longer: the least
     * efficient code of all implementations of zlib needs nine bits for each of them.
     */
    static long maxBytes(long piece) {
        return piece + (piece >>> 3) + (piece >>> 8) + FLUSH_BYTES;
    }

    /**
     * Compresses a piece of a message, so that the peer can decompress the whole piece when it arrives.
     *
     * @param piece a buffer whose remaining bytes are the piece; they are consumed
     * @param last whether it is the last piece of the message
     * @param target a buffer with space for {@link #maxBytes}
     */
    void compress(ByteBuffer piece, boolean last, ByteBuffer target) {
        Deflater stream = open();
        boolean empty = !piece.hasRemaining();
        if (!empty) {
            stream.setInput(piece);
            stream.deflate(target, Deflater.SYNC_FLUSH);
            stream.setInput(NOTHING); // so that it does not keep the buffer of the piece
            if (!target.hasRemaining()) {
                throw new IllegalStateException("This implementation of zlib writes more than expected");
            }
        }
        if (!last) {
            return;
        }
        if (empty) {
            target.put(EMPTY_BLOCK);
        } else {
            target.position(target.position() - TAIL_BYTES);
        }
        if (!keepsContext) {
            release();
        }
    }

    void close() {
        closed = true;
        release();
    }

    private Deflater open() {
        if (closed) {
            throw new IllegalStateException("The extension is closed");
        }
        Deflater stream = deflater;
        if (stream == null) {
            stream = new Deflater(level, true);
            deflater = stream;
        }
        return stream;
    }

    private void release() {
        if (deflater != null) {
            deflater.end();
            deflater = null;
        }
    }
}
