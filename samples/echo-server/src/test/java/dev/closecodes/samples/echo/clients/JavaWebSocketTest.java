package dev.closecodes.samples.echo.clients;

/** Holds Java-WebSocket to the contract. */
final class JavaWebSocketTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return new JavaWebSocketClient();
    }
}
