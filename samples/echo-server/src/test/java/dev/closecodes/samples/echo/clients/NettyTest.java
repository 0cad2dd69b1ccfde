package dev.closecodes.samples.echo.clients;

/** Holds Netty's codec handlers to the contract. */
final class NettyTest extends ClientContract {

    @Override
    Client newClient() throws Exception {
        return new NettyClient();
    }
}
