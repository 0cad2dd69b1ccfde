package dev.closecodes.tests.stacks;

import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection of Java-WebSocket. Its {@code close} throws nothing if it refuses a code. It calls
 * {@code onError}, but for 1006 it only leaves out {@code onCloseInitiated}. Both calls are in the thread that closes.
 */
final class JavaWebSocketCloser implements StackConnection.Closer {

    private final WebSocket socket;
    private boolean initiated;
    private @Nullable Exception error;

    JavaWebSocketCloser(WebSocket socket) {
        this.socket = socket;
    }

    @Override
    public void close(int code, String reason) throws Exception {
        socket.close(code, reason);
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
