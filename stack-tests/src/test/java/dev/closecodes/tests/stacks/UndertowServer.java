package dev.closecodes.tests.stacks;

import io.undertow.Handlers;
import io.undertow.Undertow;
import java.net.InetSocketAddress;

/** The server of Undertow, with Undertow's own API. */
final class UndertowServer extends ServerStack {

    private final Undertow server = Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(2)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(Handlers.websocket((exchange, channel) -> opened(UndertowChannel.connection(channel, role()))))
            .build();

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
