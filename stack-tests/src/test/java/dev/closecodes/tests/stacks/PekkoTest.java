package dev.closecodes.tests.stacks;

import java.io.IOException;

final class PekkoTest extends FlowContract {

    PekkoTest() throws IOException {
        super("pekko", new PekkoServer());
    }
}
