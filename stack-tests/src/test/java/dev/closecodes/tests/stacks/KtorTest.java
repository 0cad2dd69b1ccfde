package dev.closecodes.tests.stacks;

import java.io.IOException;

final class KtorTest extends StackContract {

    KtorTest() throws IOException {
        super("ktor", new KtorServer());
    }
}
