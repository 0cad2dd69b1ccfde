package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.JavaWebsocketBridge;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection of Java-WebSocket. Its {@code close} throws nothing if it refuses a code. It calls
 * {@code onError}, but for 1006 it only leaves out {@code onCloseInitiated}. Both calls are in the thread that closes.
 */
final class JavaWebSocketCloser {

    private final WebSocket socket;
    private final Role role;
    private boolean initiated;
    private @Nullable Exception error;

    JavaWebSocketCloser(WebSocket socket, Role role) {
        this.socket = socket;
        this.role = role;
    }

    StackConnection connection() {
        return new StackConnection(this::close, this::close);
    }

    private void close(int code, String reason) throws Exception {
        socket.close(code, reason);
        requireSent();
    }

    private void close(CloseReason reason) throws Exception {
        JavaWebsocketBridge.close(socket, reason, role);
        requireSent();
    }

    private void requireSent() throws Exception {
        if (error != null) {
            throw error;
        }
        if (!initiated) {
            throw new IllegalArgumentException("No Close frame is sent");
        }
    }

    void initiated() {
        initiated = true;
    }

    void failed(Exception e) {
        error = e;
    }
}
