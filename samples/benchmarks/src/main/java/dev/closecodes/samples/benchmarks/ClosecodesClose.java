package dev.closecodes.samples.benchmarks;

import dev.closecodes.frame.FrameHeader;
import dev.closecodes.frame.Opcode;
import java.nio.ByteBuffer;

/** The generated codecs. */
final class ClosecodesClose extends CloseExchange {

    private final ByteBuffer buffer = ByteBuffer.allocate(128);

    @Override
    void exchange(int sentCode, String sentMessage) {
        ServerFrameCodec.encodeClose(new CloseReason(sentCode, sentMessage), buffer.clear());
        buffer.flip();
        long header = ClientFrameCodec.decodeHeader(buffer);
        if (FrameHeader.opcode(header) != Opcode.CLOSE || FrameHeader.payloadBytes(header) > buffer.remaining()) {
            throw new IllegalStateException("Not a complete Close frame");
        }
        CloseReason received = CloseReason.fromWire(buffer.position(FrameHeader.bytes(header)));
        code = received.code();
        message = received.message();
    }
}
