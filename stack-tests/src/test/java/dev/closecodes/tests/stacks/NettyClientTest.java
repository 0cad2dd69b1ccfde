package dev.closecodes.tests.stacks;

import java.io.IOException;

final class NettyClientTest extends BridgeContract {

    NettyClientTest() throws IOException {
        super("netty", new NettyClient());
    }
}
