package dev.closecodes.tests.stacks;

import java.io.IOException;

final class OkHttpTest extends StackContract {

    OkHttpTest() throws IOException {
        super("okhttp", new OkHttp());
    }
}
