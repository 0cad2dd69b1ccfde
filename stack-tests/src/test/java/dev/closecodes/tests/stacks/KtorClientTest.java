package dev.closecodes.tests.stacks;

import java.io.IOException;

final class KtorClientTest extends BridgeContract {

    KtorClientTest() throws IOException {
        super("ktor", new KtorClient());
    }
}
