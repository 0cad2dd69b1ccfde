package dev.closecodes.tests.stacks;

import com.linecorp.armeria.common.websocket.WebSocket;
import com.linecorp.armeria.common.websocket.WebSocketWriter;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.websocket.WebSocketService;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The server of Armeria. */
final class ArmeriaServer extends ServerStack {

    private final Server server = Server.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .service("/", WebSocketService.of((context, messages) -> connected(messages)))
            .build();

    private WebSocket connected(WebSocket messages) {
        WebSocketWriter writer = WebSocket.streaming();
        opened(ArmeriaMessages.connection(messages, writer, role()));
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
}
