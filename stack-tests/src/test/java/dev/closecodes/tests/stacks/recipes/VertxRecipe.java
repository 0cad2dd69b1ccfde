package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.VertxBridge;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;

/** A handler of Vert.x. */
final class VertxRecipe {

    Future<Void> expire(ServerWebSocket socket) {
        return VertxBridge.close(socket, new CloseReason(CloseCode.SESSION_EXPIRED));
    }

    void connected(ServerWebSocket socket) {
        socket.closeHandler(end -> Chat.closed(VertxBridge.fromVertx(socket.closeStatusCode(), socket.closeReason())));
    }
}
