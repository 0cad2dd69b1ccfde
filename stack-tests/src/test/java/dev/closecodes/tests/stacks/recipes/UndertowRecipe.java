package dev.closecodes.tests.stacks.recipes;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.UndertowBridge;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

/** A listener of Undertow. */
final class UndertowRecipe extends AbstractReceiveListener {

    void expire(WebSocketChannel channel) {
        CloseMessage message = UndertowBridge.toUndertow(new CloseReason(CloseCode.SESSION_EXPIRED));
        WebSockets.sendClose(message, channel, null);
    }

    @Override
    protected void onCloseMessage(CloseMessage message, WebSocketChannel channel) {
        Chat.closed(UndertowBridge.fromUndertow(message));
    }

    @Override
    protected void onError(WebSocketChannel channel, Throwable error) {
        Chat.closed(UndertowBridge.fromUndertow(error));
        super.onError(channel, error);
    }
}
