package dev.closecodes.tests.stacks;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.Map;
import org.glassfish.tyrus.spi.ServerContainer;
import org.glassfish.tyrus.spi.ServerContainerFactory;

/** Tyrus's implementation of the Jakarta WebSocket API, with the server of Grizzly. */
final class TyrusServer extends ServerStack {

    private final ServerContainer container = ServerContainerFactory.createServerContainer(Map.of());

    @Override
    void start() throws DeploymentException, IOException {
        container.addEndpoint(JakartaEndpoint.config(this::opened));
        container.start("/", 0);
    }

    @Override
    int port() {
        return ((org.glassfish.tyrus.server.TyrusServerContainer) container).getPort();
    }

    @Override
    void stop() {
        container.stop();
    }

    @Override
    String bridge(String platform) {
        return "jakarta";
    }

    @Override
    OwnClose reportsOwnClose() {
        return OwnClose.ITS_REASON;
    }
}
