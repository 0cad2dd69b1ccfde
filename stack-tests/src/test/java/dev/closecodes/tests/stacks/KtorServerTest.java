package dev.closecodes.tests.stacks;

import java.io.IOException;

final class KtorServerTest extends BridgeContract {

    KtorServerTest() throws IOException {
        super("ktor", new KtorServer());
    }
}
