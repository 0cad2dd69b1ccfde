package dev.closecodes.tests.stacks;

import java.io.IOException;

final class AkkaTest extends FlowContract {

    AkkaTest() throws IOException {
        super("akka", new AkkaServer());
    }
}
