package dev.closecodes.samples.echo.clients;

/** Tests the npm package ws. */
@EndToEnd
final class NodeWsTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return NodeClient.start("ws.mjs");
    }
}
