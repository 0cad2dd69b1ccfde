package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.closecodes.Role;
import dev.closecodes.tests.stacks.bridges.CloseCode;
import dev.closecodes.tests.stacks.bridges.CloseReason;
import dev.closecodes.tests.stacks.bridges.JakartaBridge;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Converts every number to the types of the Jakarta WebSocket API and back. Tomcat and Tyrus have different ones. */
abstract class JakartaValuesContract {

    private static final String TEXT = "as requested";

    @Test
    void everyReasonIsConverted() throws IOException {
        PlatformFile platform = PlatformFile.read("jakarta");
        for (Role role : Role.values()) {
            for (int code = 0; code <= 0xFFFF; code++) {
                CloseReason reason = new CloseReason(code, TEXT);
                CloseReason sent = platform.replaced(reason.toSendable(role));
                assertEquals(sent, JakartaBridge.fromJakarta(JakartaBridge.toJakarta(reason, role)));
            }
        }
    }

    @Test
    void everyCodeIsConverted() {
        for (Role role : Role.values()) {
            for (CloseCode code : CloseCode.values()) {
                assertEquals(
                        new CloseReason(code, "").toSendable(role).closeCode(),
                        JakartaBridge.fromJakarta(JakartaBridge.toJakarta(code, role)));
            }
        }
    }

    @Test
    void everyNumberIsRead() {
        for (int number = Short.MIN_VALUE - 1; number <= 0xFFFF + 1; number++) {
            int code = number;
            assertEquals(
                    CloseReason.observed(code, null),
                    JakartaBridge.fromJakarta(new jakarta.websocket.CloseReason(() -> code, null)));
        }
    }

    @Test
    void nothingIsALostConnection() {
        assertEquals(
                new CloseReason(CloseCode.ABNORMAL_CLOSURE),
                JakartaBridge.fromJakarta((jakarta.websocket.CloseReason) null));
    }

    @Test
    void codesCanBeCompared() {
        assertSame(CloseCodes.NORMAL_CLOSURE, JakartaBridge.toJakarta(CloseCode.NORMAL_CLOSURE));
        assertEquals(
                JakartaBridge.toJakarta(CloseCode.SESSION_EXPIRED), JakartaBridge.toJakarta(CloseCode.SESSION_EXPIRED));
        assertEquals(
                CloseCode.ABNORMAL_CLOSURE, JakartaBridge.fromJakarta((jakarta.websocket.CloseReason.CloseCode) null));
    }
}
