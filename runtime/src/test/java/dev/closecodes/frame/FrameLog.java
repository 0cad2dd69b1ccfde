package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Writes down what a decoder tells, on one line that is the same however the input was split: {@code text<6869{ping
 * 00}21>{close 1000 bye}}. Treats each buffer as badly as a handler may.
 */
final class FrameLog implements FrameHandler<String> {

    private final StringBuilder log = new StringBuilder();
    private String message = "";

    /** How many pieces there were, and how many of them without a byte. */
    int pieces;

    int emptyPieces;

    /** Is shown each buffer. */
    Consumer<ByteBuffer> watch = buffer -> {};

    /** Whether each call ends with an exception of the handler's own. */
    boolean throwing;

    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        piece("text", piece, first, last);
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        piece("binary", piece, first, last);
    }

    @Override
    public void onExtended(int opcode, int extensionBits, ByteBuffer piece, boolean first, boolean last) {
        assertTrue(opcode == 1 || opcode == 2, () -> "opcode " + opcode);
        piece((opcode == 1 ? "text of " : "binary of ") + extensionBits, piece, first, last);
    }

    @Override
    public void onPing(ByteBuffer payload) {
        log.append("{ping ").append(take(payload)).append('}');
        end();
    }

    @Override
    public void onPong(ByteBuffer payload) {
        log.append("{pong ").append(take(payload)).append('}');
        end();
    }

    @Override
    public void onClose(String reason) {
        log.append("{close ").append(reason).append('}');
        end();
    }

    @Override
    public String toString() {
        return log.toString();
    }

    void append(String mark) {
        log.append(mark);
    }

    private void piece(String kind, ByteBuffer piece, boolean first, boolean last) {
        assertEquals(first, message.isEmpty(), "first piece, and of which message");
        assertEquals(first ? "" : kind, message);
        message = last ? "" : kind;
        pieces++;
        emptyPieces += piece.hasRemaining() ? 0 : 1;
        log.append(first ? kind + "<" : "").append(take(piece)).append(last ? ">" : "");
        end();
    }

    private String take(ByteBuffer piece) {
        watch.accept(piece);
        byte[] bytes = Buffers.remaining(piece);
        while (!piece.isReadOnly() && piece.hasRemaining()) {
            piece.put((byte) 0xEE);
        }
        if (bytes.length % 2 == 0) {
            piece.clear();
        } else {
            piece.limit(0);
        }
        return HexFormat.of().formatHex(bytes);
    }

    private void end() {
        if (throwing) {
            throw new Thrown();
        }
    }
}
