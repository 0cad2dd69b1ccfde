package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.JdkBridge;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A listener of the client of the JDK. */
final class JdkRecipe implements WebSocket.Listener {

    CompletableFuture<WebSocket> leave(WebSocket socket) {
        return JdkBridge.close(socket, new CloseReason(CloseCode.USER_LEFT));
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String text) {
        Chat.closed(JdkBridge.fromJdk(code, text));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        Chat.closed(JdkBridge.fromJdk(error));
    }
}
