package dev.closecodes.tests.frames.peers;

import dev.closecodes.Role;
import dev.closecodes.tests.frames.ServerFrameCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.ExtensionStack;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.Negotiated;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.eclipse.jetty.websocket.core.exception.CloseException;
import org.eclipse.jetty.websocket.core.internal.MessageHandler;

/** A session of Jetty with an endpoint in memory. Everything runs on the thread of the test. */
final class Jetty extends MessageHandler implements Peer {

    private static final WebSocketComponents COMPONENTS = new WebSocketComponents();

    private final Transcript transcript = new Transcript();
    private final ByteArrayEndPoint wire = new ByteArrayEndPoint(null, 0L) {
        @Override
        protected void execute(Runnable task) {
            task.run();
        }
    };

    Jetty(Role role) {
        Behavior behavior = role == Role.SERVER ? Behavior.SERVER : Behavior.CLIENT;
        ExtensionStack none = new ExtensionStack(COMPONENTS, behavior);
        none.negotiate(new ArrayList<>(), new ArrayList<>());
        WebSocketCoreSession session = new WebSocketCoreSession(this, behavior, Negotiated.from(none), COMPONENTS);
        session.setAutoFragment(false);
        session.setMaxFrameSize(ServerFrameCodec.MAX_FRAME_BYTES);
        session.setMaxTextMessageSize(ServerFrameCodec.MAX_MESSAGE_BYTES);
        session.setMaxBinaryMessageSize(ServerFrameCodec.MAX_MESSAGE_BYTES);
        WebSocketConnection connection = new WebSocketConnection(
                wire, Runnable::run, null, COMPONENTS.getByteBufferPool(), session, new Random(0));
        session.setWebSocketConnection(connection);
        wire.setConnection(connection);
        connection.onOpen();
    }

    @Override
    public void feed(byte[] piece) {
        if (!transcript.hasEnded() && piece.length > 0) {
            wire.addInput(ByteBuffer.wrap(piece.clone()));
            wire.takeOutput();
        }
    }

    @Override
    public Transcript transcript() {
        return transcript;
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        byte[] payload = Transcript.bytes(frame.getPayload());
        switch (frame.getOpCode()) {
            case OpCode.CLOSE -> {
                CloseStatus status = CloseStatus.getCloseStatus(frame);
                transcript.close(status.getCode(), status.getReason() == null ? "" : status.getReason());
            }
            case OpCode.PING -> transcript.control("ping", payload);
            case OpCode.PONG -> transcript.control("pong", payload);
            default -> {
                if (!frame.isFin()) {
                    transcript.piece("", payload, false);
                }
            }
        }
        super.onFrame(frame, callback);
    }

    @Override
    protected void onText(String message, Callback callback) {
        transcript.message("text", message.getBytes(StandardCharsets.UTF_8));
        callback.succeeded();
    }

    @Override
    protected void onBinary(ByteBuffer message, Callback callback) {
        transcript.message("binary", Transcript.bytes(message));
        callback.succeeded();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        if (!(cause instanceof CloseException violation)) {
            throw new AssertionError(cause);
        }
        transcript.refuse(violation.getStatusCode());
        callback.succeeded();
    }
}
