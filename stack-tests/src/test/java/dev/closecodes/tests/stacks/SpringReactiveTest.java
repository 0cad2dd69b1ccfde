package dev.closecodes.tests.stacks;

import java.io.IOException;

final class SpringReactiveTest extends BridgeContract {

    SpringReactiveTest() throws IOException {
        super("spring-webflux", new SpringReactive());
    }
}
