package dev.closecodes.samples.echo.clients;

/** The npm package undici, whose WebSocket is Node's own one too. */
@EndToEnd
final class NodeUndiciTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return NodeClient.start("undici.mjs");
    }
}
