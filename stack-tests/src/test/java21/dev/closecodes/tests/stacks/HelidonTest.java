package dev.closecodes.tests.stacks;

import java.io.IOException;

final class HelidonTest extends BridgeContract {

    HelidonTest() throws IOException {
        super("helidon", new HelidonServer());
    }
}
