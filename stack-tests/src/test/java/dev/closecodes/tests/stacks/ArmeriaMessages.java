package dev.closecodes.tests.stacks;

import com.linecorp.armeria.common.websocket.CloseWebSocketFrame;
import com.linecorp.armeria.common.websocket.WebSocket;
import com.linecorp.armeria.common.websocket.WebSocketCloseStatus;
import com.linecorp.armeria.common.websocket.WebSocketFrame;
import com.linecorp.armeria.common.websocket.WebSocketWriter;
import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.ArmeriaBridge;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The messages of the peer of an Armeria client or server. */
record ArmeriaMessages(StackConnection connection, WebSocketWriter writer) implements Subscriber<WebSocketFrame> {

    static StackConnection connection(WebSocket messages, WebSocketWriter writer, Role role) {
        StackConnection connection = new StackConnection(
                (code, reason) -> writer.close(WebSocketCloseStatus.valueOf(code), reason),
                reason -> ArmeriaBridge.close(writer, reason, role));
        messages.subscribe(new ArmeriaMessages(connection, writer));
        return connection;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            connection.closed(close.status().code(), close.reasonPhrase(), ArmeriaBridge.fromArmeria(close));
            writer.close();
        }
    }

    @Override
    public void onError(Throwable error) {
        connection.ended(error, ArmeriaBridge.fromArmeria(error));
    }

    @Override
    public void onComplete() {
        connection.ended(null, ArmeriaBridge.fromArmeria((CloseWebSocketFrame) null));
    }
}
