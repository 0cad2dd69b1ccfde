package dev.closecodes.tests.stacks;

import java.io.IOException;

final class ArmeriaServerTest extends BridgeContract {

    ArmeriaServerTest() throws IOException {
        super("armeria", new ArmeriaServer());
    }
}
