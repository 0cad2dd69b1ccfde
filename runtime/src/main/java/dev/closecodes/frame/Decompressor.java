package dev.closecodes.frame;

import dev.closecodes.ProtocolViolationException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Decompresses messages (RFC 7692 section 7.2.2). Its native memory exists only while a context must be kept. */
final class Decompressor {

    private static final int INVALID_FRAME_PAYLOAD_DATA = 1007;

    /**
     * The four bytes that the sender has removed from the end of the message, and one more empty block. If the message
     * was complete, both give no output. If it ends inside a block, the second block becomes a part of that block and
     * gives output or an error, with one exception: the description of the codes of a block can take these bytes too.
     * The next message is then invalid.
     */
    private static final byte[] END = {0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};

    /** The same with a final block. It shows for every message whether it is complete, but it ends the context. */
    private static final byte[] FINAL_END = {0, 0, (byte) 0xFF, (byte) 0xFF, 1, 0, 0, (byte) 0xFF, (byte) 0xFF};

    private final boolean keepsContext;
    private final ByteBuffer end;
    private ByteBuffer input;
    private boolean endsWithFinalBlock;
    private boolean closed;

    /** The native memory, or null if there is none now. */
    @Nullable
    Inflater inflater;

    Decompressor(boolean keepsContext) {
        this.keepsContext = keepsContext;
        this.end = ByteBuffer.wrap(keepsContext ? END : FINAL_END);
        this.input = end;
    }

    /** Sets the next piece of the message. All of the previous piece must have been decompressed. */
    void input(ByteBuffer piece) {
        input = piece;
        open().setInput(piece);
    }

    /**
     * Decompresses until the target is full or the input is used up.
     *
     * @throws ProtocolViolationException if the input is not valid; nothing can be decompressed after that
     */
    void decompress(ByteBuffer target) {
        Inflater stream = open();
        try {
            do {
                stream.inflate(target);
                if (stream.finished()) {
                    // A final block ends a stream, and other blocks may follow it in the same message. Their sender
                    // has begun a new stream too: no API of zlib continues after a final block with the same window.
                    stream.reset();
                    stream.setInput(input);
                    endsWithFinalBlock = !input.hasRemaining();
                }
            } while (target.hasRemaining() && !stream.needsInput());
        } catch (DataFormatException malformed) {
            throw invalid("The payload is not valid deflate data");
        }
    }

    /**
     * Checks that the message is complete, and prepares for the next one.
     *
     * @param spare a buffer with at least one byte of space
     */
    void endMessage(ByteBuffer spare) {
        int before = spare.position();
        endsWithFinalBlock = false;
        input(end.rewind());
        decompress(spare);
        if (spare.position() != before || (!keepsContext && !endsWithFinalBlock)) {
            throw invalid("A compressed message is incomplete");
        }
        if (!keepsContext) {
            release();
        }
    }

    void close() {
        closed = true;
        release();
    }

    private static ProtocolViolationException invalid(String message) {
        return new ProtocolViolationException(INVALID_FRAME_PAYLOAD_DATA, message);
    }

    private Inflater open() {
        if (closed) {
            throw new IllegalStateException("The extension is closed");
        }
        Inflater stream = inflater;
        if (stream == null) {
            stream = new Inflater(true);
            inflater = stream;
        }
        return stream;
    }

    private void release() {
        if (inflater != null) {
            inflater.end();
            inflater = null;
        }
    }
}
