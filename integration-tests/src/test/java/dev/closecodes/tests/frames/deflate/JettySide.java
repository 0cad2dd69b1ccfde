package dev.closecodes.tests.frames.deflate;

import dev.closecodes.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.ExtensionConfig;
import org.eclipse.jetty.websocket.core.ExtensionStack;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.Negotiated;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.eclipse.jetty.websocket.core.internal.MessageHandler;

/** A session of Jetty with its extension, and with an endpoint in memory. Everything runs on the thread of the test. */
final class JettySide extends MessageHandler implements Side {

    private static final WebSocketComponents COMPONENTS = new WebSocketComponents();

    private final WebSocketCoreSession session;
    private final String answer;
    private List<Message> received = new ArrayList<>();
    private final ByteArrayEndPoint wire = new ByteArrayEndPoint(null, 0L) {
        @Override
        protected void execute(Runnable task) {
            task.run();
        }
    };

    private JettySide(Role role, List<ExtensionConfig> offered, List<ExtensionConfig> negotiated) {
        Behavior behavior = role == Role.SERVER ? Behavior.SERVER : Behavior.CLIENT;
        ExtensionStack extensions = new ExtensionStack(COMPONENTS, behavior);
        extensions.negotiate(offered, negotiated);
        session = new WebSocketCoreSession(this, behavior, Negotiated.from(extensions), COMPONENTS);
        WebSocketConnection connection = new WebSocketConnection(
                wire, Runnable::run, null, COMPONENTS.getByteBufferPool(), session, new Random(0));
        session.setWebSocketConnection(connection);
        wire.setConnection(connection);
        connection.onOpen();
        List<ExtensionConfig> used = extensions.getNegotiatedExtensions();
        if (used.size() != 1) {
            throw new AssertionError("Jetty uses " + used);
        }
        answer = used.get(0).getParameterizedNameWithoutInternalParams();
    }

    static JettySide server(String offer) {
        return new JettySide(Role.SERVER, configs(offer), configs(offer));
    }

    static JettySide client(String offer, String answer) {
        return new JettySide(Role.CLIENT, configs(offer), configs(answer));
    }

    private static List<ExtensionConfig> configs(String header) {
        return new ArrayList<>(ExtensionConfig.parseList(header));
    }

    String answer() {
        return answer;
    }

    @Override
    public byte[] send(boolean text, List<byte[]> fragments) {
        for (int i = 0; i < fragments.size(); i++) {
            byte opcode = i > 0 ? OpCode.CONTINUATION : text ? OpCode.TEXT : OpCode.BINARY;
            Frame frame = new Frame(opcode, i == fragments.size() - 1, ByteBuffer.wrap(fragments.get(i)));
            session.sendFrame(new OutgoingEntry.Builder(frame, Callback.NOOP).build());
        }
        ByteBuffer output = wire.takeOutput();
        byte[] bytes = new byte[output.remaining()];
        output.get(bytes);
        return bytes;
    }

    @Override
    public List<Message> receive(byte[] bytes) {
        received = new ArrayList<>();
        if (bytes.length > 0) {
            wire.addInput(ByteBuffer.wrap(bytes.clone()));
        }
        return received;
    }

    @Override
    protected void onText(String message, Callback callback) {
        received.add(Message.of(true, message.getBytes(StandardCharsets.UTF_8)));
        callback.succeeded();
    }

    @Override
    protected void onBinary(ByteBuffer message, Callback callback) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        received.add(Message.of(false, bytes));
        callback.succeeded();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        throw new AssertionError(cause);
    }

    @Override
    public void close() {
        session.abort();
    }
}
