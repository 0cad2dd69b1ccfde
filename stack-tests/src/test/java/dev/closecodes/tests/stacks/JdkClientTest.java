package dev.closecodes.tests.stacks;

import java.io.IOException;

final class JdkClientTest extends BridgeContract {

    JdkClientTest() throws IOException {
        super("jdk", new JdkClient());
    }
}
