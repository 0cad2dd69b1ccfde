package dev.closecodes.samples.echo.clients;

/** Holds Jetty's client to the contract. */
final class JettyTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return new JettyClient();
    }
}
