package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.OkhttpBridge;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** A listener of OkHttp. */
final class OkHttpRecipe extends WebSocketListener {

    boolean leave(WebSocket socket) {
        return OkhttpBridge.close(socket, new CloseReason(CloseCode.USER_LEFT));
    }

    @Override
    public void onClosing(WebSocket socket, int code, String text) {
        Chat.closed(OkhttpBridge.fromOkhttp(code, text));
        socket.close(1000, null);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
        Chat.closed(OkhttpBridge.fromOkhttp(failure));
    }
}
