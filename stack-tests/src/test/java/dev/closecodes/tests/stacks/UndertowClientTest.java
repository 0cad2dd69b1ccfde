package dev.closecodes.tests.stacks;

import java.io.IOException;

final class UndertowClientTest extends BridgeContract {

    UndertowClientTest() throws IOException {
        super("undertow", new UndertowClient());
    }
}
