package dev.closecodes.samples.benchmarks;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.Version;
import org.glassfish.tyrus.core.frame.Frame;

/**
 * Tyrus's protocol handler, which copies payloads. It checks less than the others: its session checks RSV bits and
 * opcodes.
 */
final class TyrusReader implements FrameReader {

    private static final int NO_KEY = 0;

    private final ProtocolHandler handler = Version.DRAFT17.createHandler(false, () -> NO_KEY);

    @Override
    public long read(ByteBuffer frames) {
        long sum = 0;
        while (frames.hasRemaining()) {
            Frame frame = handler.unframe(frames);
            byte[] payload = frame.getPayloadData();
            sum += MaskedFrames.sum(payload.length, payload[0], payload[payload.length - 1]);
        }
        return sum;
    }
}
