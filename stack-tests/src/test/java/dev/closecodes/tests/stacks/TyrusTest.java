package dev.closecodes.tests.stacks;

import java.io.IOException;
import org.junit.jupiter.api.Tag;

@Tag("tyrus")
final class TyrusTest extends StackContract {

    TyrusTest() throws IOException {
        super("tyrus", new TyrusServer());
    }
}
