package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares a platform file with a library whose programs are streams. A stream can only complete or fail. */
abstract class FlowContract extends ReceiveContract {

    FlowContract(String platform, FlowServer stack) throws IOException {
        super(platform, stack);
    }

    @ParameterizedTest
    @ValueSource(ints = {FlowServer.COMPLETED, FlowServer.FAILED})
    void sends(int code) throws Exception {
        try (Stack.Link link = stack.open()) {
            link.library().close(code, REASON);
            CloseFrame sent = link.peer().readClose();
            assertNotNull(sent);
            assertEquals(code, sent.code());
            link.peer().answerClose();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void fileHasNoOtherCode(int code) {
        boolean sent = code == FlowServer.COMPLETED || code == FlowServer.FAILED;
        assertEquals(sent ? code : null, platform.sent(code));
    }
}
