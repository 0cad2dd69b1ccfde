package dev.closecodes.samples.echo.clients;

/** Holds {@code java.net.http.WebSocket} to the contract. */
final class JdkClientTest extends ClientContract {

    @Override
    Client newClient() {
        return new JdkClient();
    }
}
