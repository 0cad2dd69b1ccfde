package dev.closecodes.tests.frames.peers;

import dev.closecodes.ProtocolViolationException;
import dev.closecodes.Role;
import dev.closecodes.frame.FrameDecoder;
import dev.closecodes.frame.FrameEncoder;
import dev.closecodes.frame.FrameHandler;
import dev.closecodes.tests.frames.ClientFrameCodec;
import dev.closecodes.tests.frames.CloseReason;
import dev.closecodes.tests.frames.ServerFrameCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The generated decoder of one role. Its input is in arrays, slices of arrays and direct buffers in turn. It also
 * replies to everything, in a buffer of the size that maxReplyBytes returns.
 */
final class Closecodes implements Peer, FrameHandler<CloseReason> {

    private final Transcript transcript = new Transcript();
    private final boolean server;
    private final FrameDecoder<CloseReason> decoder;
    private final FrameEncoder<CloseReason> encoder;
    private ByteBuffer replies = ByteBuffer.allocate(0);
    private int pieces;

    Closecodes(Role role) {
        server = role == Role.SERVER;
        decoder = server ? new ServerFrameCodec.Decoder(this) : new ClientFrameCodec.Decoder(this);
        encoder = server ? new ServerFrameCodec.Encoder() : new ClientFrameCodec.Encoder(() -> 1);
    }

    @Override
    public void feed(byte[] piece) {
        ByteBuffer input = buffer(piece, pieces++ % 3);
        replies = ByteBuffer.allocate(
                server ? ServerFrameCodec.maxReplyBytes(piece.length) : ClientFrameCodec.maxReplyBytes(piece.length));
        try {
            decoder.decode(input);
        } catch (ProtocolViolationException violation) {
            transcript.refuse(violation.closeCode());
            encoder.close(CloseReason.of(violation), replies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (input.hasRemaining()) {
            throw new AssertionError(input.remaining() + " bytes were not consumed");
        }
        if (decoder.isOpen() == transcript.hasEnded()) {
            throw new AssertionError("isOpen() is " + decoder.isOpen() + " after " + transcript);
        }
    }

    private static ByteBuffer buffer(byte[] piece, int kind) {
        return switch (kind) {
            case 0 -> ByteBuffer.wrap(piece.clone());
            case 1 ->
                ByteBuffer.allocate(piece.length + 5)
                        .position(3)
                        .slice()
                        .put(piece)
                        .flip();
            default -> ByteBuffer.allocateDirect(piece.length).put(piece).flip();
        };
    }

    @Override
    public Transcript transcript() {
        return transcript;
    }

    @Override
    public void onText(ByteBuffer piece, boolean first, boolean last) {
        data("text", piece, first, last);
        encoder.uncheckedText(piece, last, replies);
    }

    @Override
    public void onBinary(ByteBuffer piece, boolean first, boolean last) {
        data("binary", piece, first, last);
        encoder.binary(piece, last, replies);
    }

    private void data(String kind, ByteBuffer piece, boolean first, boolean last) {
        if (first && transcript.unfinished().length > 0) {
            throw new AssertionError("A message begins inside another");
        }
        transcript.piece(kind, Transcript.bytes(piece), last);
    }

    @Override
    public void onPing(ByteBuffer payload) {
        transcript.control("ping", Transcript.bytes(payload));
        encoder.pong(payload, replies);
    }

    @Override
    public void onPong(ByteBuffer payload) {
        transcript.control("pong", Transcript.bytes(payload));
    }

    @Override
    public void onClose(CloseReason reason) {
        transcript.close(reason.code(), reason.message());
        encoder.closeReply(reason, replies);
    }
}
