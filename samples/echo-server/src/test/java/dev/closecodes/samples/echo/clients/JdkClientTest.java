package dev.closecodes.samples.echo.clients;

/** Runs the tests of the contract with {@code java.net.http.WebSocket}. */
final class JdkClientTest extends ClientContract {

    @Override
    Client newClient() {
        return new JdkClient();
    }
}
