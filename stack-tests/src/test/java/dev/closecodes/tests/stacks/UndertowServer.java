package dev.closecodes.tests.stacks;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.net.InetSocketAddress;

/** The server of Undertow, with Undertow's own API. */
final class UndertowServer extends ServerStack {

    private final Undertow server = Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(2)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(Handlers.websocket((exchange, channel) -> connected(channel)))
            .build();

    private void connected(WebSocketChannel channel) {
        StackConnection connection =
                new StackConnection((code, reason) -> WebSockets.sendClose(code, reason, channel, null));
        channel.getReceiveSetter().set(new AbstractReceiveListener() {
            @Override
            protected void onCloseMessage(CloseMessage message, WebSocketChannel source) {
                connection.closed(message.getCode(), message.getReason());
            }
        });
        channel.addCloseTask(closed -> connection.ended(null));
        channel.resumeReceives();
        opened(connection);
    }

    @Override
    void start() {
        server.start();
    }

    @Override
    int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    void stop() {
        server.stop();
    }
}
