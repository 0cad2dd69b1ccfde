package dev.closecodes.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.ExtensionBit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Records what a decoder passes on, as one line: {@code text<6869{ping 00}21>{close 1000 bye}}. The line does not
 * depend on how the input was split. Changes each buffer, as a handler may.
 */
final class FrameLog implements FrameHandler<String> {

    private final StringBuilder log = new StringBuilder();
    private String message = "";

    /** The number of pieces. */
    int pieces;

    /** The number of pieces without a byte. */
    int emptyPieces;

    /** Receives each buffer. */
    Consumer<ByteBuffer> watch = buffer -> {};

    /** Whether each method of the handler throws an exception. */
    boolean throwing;

    static final class Thrown extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) throws IOException {
        piece("text", piece, first, last);
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) throws IOException {
        piece("binary", piece, first, last);
    }

    @Override
    public void onExtended(int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last)
            throws IOException {
        assertTrue(opcode == 1 || opcode == 2, () -> "opcode " + opcode);
        piece((opcode == 1 ? "text of " : "binary of ") + BitSets.number(extensionBits), piece, first, last);
    }

    @Override
    public void onPing(ByteBuffer payload) throws IOException {
        log.append("{ping ").append(take(payload)).append('}');
        throwIfAsked();
    }

    @Override
    public void onPong(ByteBuffer payload) throws IOException {
        log.append("{pong ").append(take(payload)).append('}');
        throwIfAsked();
    }

    @Override
    public void onClose(String reason) throws IOException {
        log.append("{close ").append(reason).append('}');
        throwIfAsked();
    }

    @Override
    public String toString() {
        return log.toString();
    }

    void append(String text) {
        log.append(text);
    }

    private void piece(String kind, ByteBuffer piece, boolean first, boolean last) throws IOException {
        assertEquals(first, message.isEmpty(), "first");
        assertEquals(first ? "" : kind, message, "kind of message");
        message = last ? "" : kind;
        pieces++;
        emptyPieces += piece.hasRemaining() ? 0 : 1;
        log.append(first ? kind + "<" : "").append(take(piece)).append(last ? ">" : "");
        throwIfAsked();
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

    private void throwIfAsked() throws IOException {
        if (throwing) {
            throw new Thrown();
        }
    }
}
