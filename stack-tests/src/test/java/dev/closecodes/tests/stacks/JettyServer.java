package dev.closecodes.tests.stacks;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** The server of Jetty, with Jetty's own API. */
final class JettyServer extends ServerStack {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @Override
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ContextHandler context = new ContextHandler("/");
        context.setHandler(WebSocketUpgradeHandler.from(
                server,
                context,
                container -> container.addMapping(
                        "/", (request, response, callback) -> new JettyListener(this::opened, role()))));
        server.setHandler(context);
        server.start();
    }

    @Override
    int port() {
        return connector.getLocalPort();
    }

    @Override
    void stop() throws Exception {
        server.stop();
    }

    @Override
    boolean sendsNoCode() {
        return true;
    }
}
