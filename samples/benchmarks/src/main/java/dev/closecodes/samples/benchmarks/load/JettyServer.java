package dev.closecodes.samples.benchmarks.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;

/** Jetty's core API, on which its other WebSocket APIs are based, with a handler that echoes frames. */
final class JettyServer implements RunningServer {

    private static final int ACCEPTORS = 1;

    private final Server server = new Server();
    private final InetSocketAddress address;

    JettyServer() throws Exception {
        ServerConnector connector =
                new ServerConnector(server, ACCEPTORS, EVENT_LOOPS, new HttpConnectionFactory(new HttpConfiguration()));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setAcceptedTcpNoDelay(true);
        server.addConnector(connector);
        Configuration.ConfigurationCustomizer limits = new Configuration.ConfigurationCustomizer();
        limits.setMaxFrameSize(MAX_MESSAGE_BYTES);
        limits.setAutoFragment(false);
        WebSocketNegotiator echoes = new WebSocketNegotiator.AbstractNegotiator(limits) {
            @Override
            public FrameHandler negotiate(
                    ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
                return new JettyEcho();
            }
        };
        server.setHandler(new WebSocketUpgradeHandler(
                new WebSocketComponents(), upgrades -> upgrades.addMapping("/echo", echoes)));
        server.start();
        address = new InetSocketAddress(connector.getHost(), connector.getLocalPort());
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
