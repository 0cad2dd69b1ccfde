package dev.closecodes.tests.stacks;

import com.linecorp.armeria.client.websocket.WebSocketClient;
import com.linecorp.armeria.client.websocket.WebSocketSession;
import java.io.IOException;
import java.net.URI;

/** The client of Armeria. */
final class ArmeriaClient extends ClientStack {

    ArmeriaClient() throws IOException {}

    @Override
    void connect(URI uri) {
        // HTTP/1.1. Armeria would try HTTP/2 first.
        String address = "ws+h1c:" + uri.getRawSchemeSpecificPart();
        WebSocketSession session = WebSocketClient.of().connect(address).join();
        opened(ArmeriaMessages.connection(session.inbound(), session.outbound(), role()));
    }

    @Override
    Integer sendsForLongReason() {
        return 1011;
    }
}
