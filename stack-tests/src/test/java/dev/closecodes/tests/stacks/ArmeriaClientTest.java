package dev.closecodes.tests.stacks;

import java.io.IOException;

final class ArmeriaClientTest extends BridgeContract {

    ArmeriaClientTest() throws IOException {
        super("armeria", new ArmeriaClient());
    }
}
