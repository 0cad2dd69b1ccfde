package dev.closecodes.samples.benchmarks.load;

import java.util.Objects;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Utf8StringBuilder;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.jspecify.annotations.Nullable;

/**
 * Sends each frame back from the buffer into which it was read. Also checks text, as Jetty itself does when it creates
 * a string.
 */
final class JettyEcho implements FrameHandler {

    private final Utf8StringBuilder text = new Utf8StringBuilder();
    private boolean inText;
    private @Nullable CoreSession session;

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        CoreSession open = Objects.requireNonNull(session, "No frame comes before onOpen");
        if (frame.isControlFrame()) {
            answer(open, frame, callback);
            return;
        }
        if (frame.isDataFrame() && frame.getOpCode() != OpCode.CONTINUATION) {
            inText = frame.getOpCode() == OpCode.TEXT;
        }
        if (inText) {
            requireUtf8(frame);
        }
        Frame echo = new Frame(frame.getOpCode(), frame.isFin(), frame.getPayload());
        open.sendFrame(echo, Callback.from(() -> demandAfter(open, callback), callback::failed), false);
    }

    private void answer(CoreSession open, Frame frame, Callback callback) {
        if (frame.getOpCode() == OpCode.PING) {
            open.sendFrame(
                    new Frame(OpCode.PONG, true, frame.getPayload()),
                    Callback.from(() -> demandAfter(open, callback), callback::failed),
                    false);
        } else {
            demandAfter(open, callback);
        }
    }

    /** Requests the next frame. The session answers Close frames. */
    private static void demandAfter(CoreSession open, Callback callback) {
        callback.succeeded();
        open.demand();
    }

    private void requireUtf8(Frame frame) {
        text.append(frame.getPayload().slice());
        if (frame.isFin()) {
            text.takeCompleteString(() -> new BadPayloadException("A text message is not UTF-8"));
        } else if (text.hasCodingErrors()) {
            throw new BadPayloadException("A text message is not UTF-8");
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
    }
}
