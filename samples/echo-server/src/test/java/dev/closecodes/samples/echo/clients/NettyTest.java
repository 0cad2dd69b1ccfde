package dev.closecodes.samples.echo.clients;

/** Runs the tests of the contract with Netty's codec handlers. */
final class NettyTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return new NettyClient();
    }
}
