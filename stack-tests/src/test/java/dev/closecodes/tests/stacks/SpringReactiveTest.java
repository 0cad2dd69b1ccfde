package dev.closecodes.tests.stacks;

import java.io.IOException;

final class SpringReactiveTest extends StackContract {

    SpringReactiveTest() throws IOException {
        super("spring-webflux", new SpringReactive());
    }
}
