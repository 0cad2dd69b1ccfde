package dev.closecodes.samples.echo.clients;

/** Tests the npm package websocket. */
@EndToEnd
final class NodeWebSocketTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return NodeClient.start("websocket.mjs");
    }
}
