package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A library that a program uses with its bridge, and what the platform files say of it.
 *
 * @param bridge the platform of the bridge, which differs from the one of the library if several libraries have one API
 */
record BridgedEndpoint(Stack stack, PlatformFile platform, PlatformFile bridge) {

    static BridgedEndpoint of(String platform, Stack stack) throws IOException {
        return new BridgedEndpoint(stack, PlatformFile.read(platform), PlatformFile.read(stack.bridge(platform)));
    }

    /** Returns the Close frame that a program sends if it closes with a reason, as the Javadoc of a bridge says. */
    CloseFrame sends(CloseReason reason) {
        if (stack.sendsNoCode() && reason.code() == CloseCode.NO_STATUS_RECEIVED.code()) {
            return new CloseFrame(CloseFrame.NO_CODE, "");
        }
        CloseReason sent = bridge.replaced(reason.toSendable(stack.role()));
        return new CloseFrame(sent.code(), lacksText(sent.code(), sent.message()) ? sent.toString() : sent.message());
    }

    /** Checks what a program sees of a Close frame of its peer; {@code sent} is {@code null} if there was none. */
    void assertObserves(@Nullable CloseFrame sent, StackConnection.Closed closed) {
        CloseReason observed = closed.observed();
        if (sent == null && !stack.reportsLostConnections()) {
            assertNull(observed, closed::toString);
            return;
        }
        assertNotNull(observed, closed::toString);
        assertEquals(observedCode(sent), observed.code(), closed::toString);
        if (sent != null && isShown(sent.code()) && !lacksText(sent.code(), sent.reason())) {
            assertEquals(sent.reason().isEmpty() ? stack.noText() : sent.reason(), observed.message());
        }
    }

    private boolean lacksText(int code, String text) {
        return text.isEmpty() && stack.needsText(code);
    }

    /** Returns whether a program sees the code and the text of the peer. */
    private boolean isShown(int code) {
        if (code == CloseFrame.NO_CODE) {
            return false;
        }
        Integer received = platform.received(code);
        return received != null && received == code && stack.showsReason(code);
    }

    private int observedCode(@Nullable CloseFrame sent) {
        Integer reported = reported(sent);
        if (reported == null) {
            return CloseCode.ABNORMAL_CLOSURE.code();
        }
        // Some libraries have this number for a Close frame without a code.
        return reported == -1 ? CloseCode.NO_STATUS_RECEIVED.code() : reported;
    }

    private @Nullable Integer reported(@Nullable CloseFrame sent) {
        if (sent == null) {
            return platform.reported("connection-lost");
        }
        if (sent.code() == CloseFrame.NO_CODE) {
            return platform.reported("no-status");
        }
        Integer received = platform.received(sent.code());
        return received == null ? platform.reported("refused") : received;
    }
}
