package dev.closecodes.tests.stacks;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.UndertowBridge;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

/** A connection of an Undertow client or server, with Undertow's own API. */
final class UndertowChannel {

    private UndertowChannel() {}

    static StackConnection connection(WebSocketChannel channel, Role role) {
        StackConnection connection = new StackConnection(
                (code, reason) -> WebSockets.sendClose(code, reason, channel, null),
                reason -> WebSockets.sendClose(UndertowBridge.toUndertow(reason, role), channel, null));
        channel.getReceiveSetter().set(new AbstractReceiveListener() {
            @Override
            protected void onCloseMessage(CloseMessage message, WebSocketChannel source) {
                connection.closed(message.getCode(), message.getReason(), UndertowBridge.fromUndertow(message));
            }

            @Override
            protected void onError(WebSocketChannel source, Throwable error) {
                connection.ended(error, UndertowBridge.fromUndertow(error));
                super.onError(source, error);
            }
        });
        channel.addCloseTask(closed -> connection.ended(null, UndertowBridge.fromUndertow((CloseMessage) null)));
        channel.resumeReceives();
        return connection;
    }
}
