package dev.closecodes.samples.benchmarks;

import java.nio.ByteBuffer;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;

/** Java-WebSocket's draft, which copies payloads and returns all frames in a list. */
final class JavaWebSocketReader implements FrameReader {

    private final Draft_6455 draft = new Draft_6455();

    JavaWebSocketReader() {
        draft.setParseMode(Role.SERVER);
    }

    @Override
    public long read(ByteBuffer frames) {
        long sum = 0;
        try {
            for (Framedata frame : draft.translateFrame(frames)) {
                ByteBuffer payload = frame.getPayloadData();
                sum += MaskedFrames.sum(
                        payload.remaining(), payload.get(payload.position()), payload.get(payload.limit() - 1));
            }
        } catch (InvalidDataException e) {
            throw new IllegalStateException(e);
        }
        return sum;
    }
}
