package dev.closecodes.tests.stacks;

import java.io.IOException;

final class TomcatTest extends BridgeContract {

    TomcatTest() throws IOException {
        super("tomcat", new TomcatJakarta());
    }
}
