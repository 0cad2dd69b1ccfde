package dev.closecodes.tests.stacks;

import java.io.IOException;

final class OkHttpTest extends BridgeContract {

    OkHttpTest() throws IOException {
        super("okhttp", new OkHttp());
    }
}
