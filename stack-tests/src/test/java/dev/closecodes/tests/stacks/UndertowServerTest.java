package dev.closecodes.tests.stacks;

import java.io.IOException;

final class UndertowServerTest extends BridgeContract {

    UndertowServerTest() throws IOException {
        super("undertow", new UndertowServer());
    }
}
