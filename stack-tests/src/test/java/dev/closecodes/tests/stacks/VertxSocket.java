package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.VertxBridge;
import io.vertx.core.http.WebSocketBase;

/** A connection of a Vert.x client or server. Its codes are signed 16-bit numbers. */
final class VertxSocket {

    private VertxSocket() {}

    static StackConnection connection(WebSocketBase socket, Role role) {
        StackConnection connection = new StackConnection(
                (code, reason) -> socket.close((short) code, reason),
                reason -> VertxBridge.close(socket, reason, role));
        socket.closeHandler(ended -> {
            Short code = socket.closeStatusCode();
            CloseReason observed = VertxBridge.fromVertx(code, socket.closeReason());
            if (code == null) {
                connection.ended(null, observed);
            } else {
                connection.closed(Short.toUnsignedInt(code), socket.closeReason(), observed);
            }
        });
        return connection;
    }
}
