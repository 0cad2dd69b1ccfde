package dev.closecodes.samples.echo.clients;

/** Runs the tests of the contract with Jetty's client. */
final class JettyTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return new JettyClient();
    }
}
