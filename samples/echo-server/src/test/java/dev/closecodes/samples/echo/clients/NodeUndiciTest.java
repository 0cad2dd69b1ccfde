package dev.closecodes.samples.echo.clients;

/** Tests the npm package undici, whose WebSocket is also Node's own one. */
@EndToEnd
final class NodeUndiciTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return NodeClient.start("undici.mjs");
    }
}
