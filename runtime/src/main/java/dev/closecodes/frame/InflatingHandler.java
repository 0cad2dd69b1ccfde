package dev.closecodes.frame;

import dev.closecodes.ExtensionBit;
import dev.closecodes.ProtocolViolationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;

/** Decompresses the messages that have RSV1, and passes everything on to another handler. */
final class InflatingHandler<R> implements FrameHandler<R> {

    private static final int INVALID_FRAME_PAYLOAD_DATA = 1007;
    private static final int MESSAGE_TOO_BIG = 1009;

    private final Decompressor decompressor;
    private final long maxMessageBytes;
    private final FrameHandler<R> handler;
    private final ByteBuffer out;

    // The incomplete message.
    private boolean firstPiece;
    private long messageBytes;
    private int utf8 = Utf8.COMPLETE;

    /** Whether the rest of a piece was lost, because the handler threw an exception. */
    private boolean interrupted;

    InflatingHandler(Decompressor decompressor, long maxMessageBytes, FrameHandler<R> handler, ByteBuffer out) {
        if (maxMessageBytes < 1 || out.capacity() == 0) {
            throw new IllegalArgumentException("The limit and the capacity of the buffer must be at least 1, not "
                    + maxMessageBytes + " and " + out.capacity());
        }
        this.decompressor = decompressor;
        this.maxMessageBytes = maxMessageBytes;
        this.handler = Objects.requireNonNull(handler, "handler");
        this.out = out;
    }

    @Override
    public void onExtended(int opcode, Set<ExtensionBit> extensionBits, ByteBuffer piece, boolean first, boolean last)
            throws IOException {
        if (!extensionBits.equals(DeflatingEncoder.BITS)) {
            handler.onExtended(opcode, extensionBits, piece, first, last);
            return;
        }
        if (interrupted) {
            throw new IllegalStateException("The handler threw an exception before the whole piece was decompressed");
        }
        interrupted = true;
        if (first) {
            firstPiece = true;
            messageBytes = 0;
        }
        boolean text = opcode == Opcode.TEXT;
        decompressor.input(piece);
        decompressor.decompress(out.clear());
        while (!out.hasRemaining()) {
            pass(text, false);
            decompressor.decompress(out.clear());
        }
        if (last) {
            decompressor.endMessage(out);
        }
        interrupted = false;
        if (last || out.position() > 0) {
            pass(text, last);
        }
    }

    /** Checks the decompressed bytes and passes them on. */
    private void pass(boolean text, boolean last) throws IOException {
        out.flip();
        messageBytes += out.remaining();
        if (messageBytes > maxMessageBytes) {
            throw new ProtocolViolationException(
                    MESSAGE_TOO_BIG,
                    "A decompressed message has at least " + messageBytes + " bytes; the maximum is "
                            + maxMessageBytes);
        }
        boolean first = firstPiece;
        firstPiece = false;
        if (text) {
            checkUtf8(last);
            handler.onText(out, first, last);
        } else {
            handler.onBinary(out, first, last);
        }
    }

    private void checkUtf8(boolean last) {
        utf8 = Utf8.check(utf8, out, 0, out.limit());
        if (utf8 == Utf8.MALFORMED || (last && utf8 != Utf8.COMPLETE)) {
            throw new ProtocolViolationException(
                    INVALID_FRAME_PAYLOAD_DATA, "A decompressed text message is not valid UTF-8");
        }
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) throws IOException {
        handler.onText(piece, first, last);
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) throws IOException {
        handler.onBinary(piece, first, last);
    }

    @Override
    public void onPing(ByteBuffer payload) throws IOException {
        handler.onPing(payload);
    }

    @Override
    public void onPong(ByteBuffer payload) throws IOException {
        handler.onPong(payload);
    }

    @Override
    public void onClose(R reason) throws IOException {
        handler.onClose(reason);
    }
}
