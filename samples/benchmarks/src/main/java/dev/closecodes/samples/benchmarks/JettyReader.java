package dev.closecodes.samples.benchmarks;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.internal.Parser;
import org.eclipse.jetty.websocket.core.util.FrameValidation;

/**
 * Jetty's parser, which returns unmasked frames, and the validation that its session does after that. The order of
 * fragments is not checked: the session does that under a lock, and the time of the lock is not decoding time.
 */
final class JettyReader implements FrameReader {

    private final Parser parser = new Parser(new ByteBufferPool.NonPooling());
    private final CoreSession session = new ServerSession();

    @Override
    public long read(ByteBuffer frames) {
        long sum = 0;
        while (frames.hasRemaining()) {
            Frame.Parsed frame = parser.parse(frames);
            FrameValidation.assertValidIncoming(frame, session);
            ByteBuffer payload = frame.getPayload();
            sum += MaskedFrames.sum(
                    payload.remaining(), payload.get(payload.position()), payload.get(payload.limit() - 1));
            frame.close();
        }
        return sum;
    }

    /** The session that validation needs: a server without extensions. */
    private static final class ServerSession extends CoreSession.Empty {

        @Override
        public Behavior getBehavior() {
            return Behavior.SERVER;
        }
    }
}
