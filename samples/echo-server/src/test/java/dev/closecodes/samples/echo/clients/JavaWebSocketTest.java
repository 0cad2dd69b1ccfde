package dev.closecodes.samples.echo.clients;

/** Runs the tests of the contract with Java-WebSocket. */
final class JavaWebSocketTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return new JavaWebSocketClient();
    }
}
