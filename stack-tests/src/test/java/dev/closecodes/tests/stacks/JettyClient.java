package dev.closecodes.tests.stacks;

import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/** The client of Jetty, with Jetty's own API. */
final class JettyClient extends ClientStack {

    private final WebSocketClient client = new WebSocketClient();

    JettyClient() throws IOException {}

    @Override
    void start() throws Exception {
        client.start();
    }

    @Override
    void connect(URI uri) throws IOException {
        client.connect(new JettyListener(this::opened, role()), uri).join();
    }

    @Override
    void stopClient() throws Exception {
        client.stop();
    }

    @Override
    boolean sendsNoCode() {
        return true;
    }
}
