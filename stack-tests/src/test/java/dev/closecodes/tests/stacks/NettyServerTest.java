package dev.closecodes.tests.stacks;

import java.io.IOException;

final class NettyServerTest extends BridgeContract {

    NettyServerTest() throws IOException {
        super("netty", new NettyServer());
    }
}
