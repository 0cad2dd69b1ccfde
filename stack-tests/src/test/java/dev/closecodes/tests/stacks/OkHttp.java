package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.OkhttpBridge;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** OkHttp. The program must answer the peer's Close frame itself. */
final class OkHttp extends ClientStack {

    private final OkHttpClient client = new OkHttpClient();

    OkHttp() throws IOException {}

    @Override
    void connect(URI uri) {
        client.newWebSocket(new Request.Builder().url(uri.toString()).build(), new Listener());
    }

    @Override
    void stopClient() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private final class Listener extends WebSocketListener {

        private @Nullable StackConnection connection;

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            connection = new StackConnection(webSocket::close, reason -> OkhttpBridge.close(webSocket, reason));
            opened(connection);
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            Objects.requireNonNull(connection).closed(code, reason, OkhttpBridge.fromOkhttp(code, reason));
            webSocket.close(1000, "");
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable error, @Nullable Response response) {
            Objects.requireNonNull(connection).ended(error, OkhttpBridge.fromOkhttp(error));
        }
    }
}
