package dev.closecodes.tests.stacks;

import com.linecorp.armeria.common.websocket.CloseWebSocketFrame;
import com.linecorp.armeria.common.websocket.WebSocket;
import com.linecorp.armeria.common.websocket.WebSocketCloseStatus;
import com.linecorp.armeria.common.websocket.WebSocketFrame;
import com.linecorp.armeria.common.websocket.WebSocketWriter;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.websocket.WebSocketService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The server of Armeria. */
final class ArmeriaServer extends ServerStack {

    private final Server server = Server.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .service("/", WebSocketService.of((context, messages) -> connected(messages)))
            .build();

    private WebSocket connected(WebSocket messages) {
        WebSocketWriter writer = WebSocket.streaming();
        StackConnection connection =
                new StackConnection((code, reason) -> writer.close(WebSocketCloseStatus.valueOf(code), reason));
        messages.subscribe(new Messages(connection, writer));
        opened(connection);
        return writer;
    }

    @Override
    void start() {
        server.start().join();
    }

    @Override
    int port() {
        return server.activeLocalPort();
    }

    @Override
    void stop() {
        server.stop().join();
    }

    private record Messages(StackConnection connection, WebSocketWriter writer) implements Subscriber<WebSocketFrame> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(WebSocketFrame frame) {
            if (frame instanceof CloseWebSocketFrame close) {
                connection.closed(close.status().code(), close.reasonPhrase());
                writer.close();
            }
        }

        @Override
        public void onError(Throwable error) {
            connection.ended(error);
        }

        @Override
        public void onComplete() {
            connection.ended(null);
        }
    }
}
