package dev.closecodes.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.Role;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An observed reason is forwarded without an exception, and never becomes an invalid frame or 1000. */
final class CloseReasonToWireTest {

    @ParameterizedTest
    @EnumSource
    void hasAPayloadForEveryCode(Role sender) {
        for (String message : List.of("", "why", "\u20AC".repeat(41), "\n\u202E".repeat(30))) {
            for (int code = 0; code <= 0xFFFF; code++) {
                check(new CloseReason(code, message), sender);
            }
        }
    }

    private static void check(CloseReason reason, Role sender) {
        byte[] payload = reason.toWire(sender);
        CloseReason sent = reason.toSendable(sender);
        if (reason.code() == 1005) {
            assertEquals(0, payload.length);
            assertEquals(new CloseReason(1000, reason.message()), sent);
            return;
        }
        assertTrue(payload.length >= 2 && payload.length <= 125, reason::toString);
        CloseReason received = CloseReason.fromWire(payload);
        assertEquals(sent, received);
        if (CloseCodes.isSendableBy(reason.code(), sender)) {
            assertSame(reason, sent);
            assertEquals(reason, received);
        } else {
            assertEquals(1011, received.code(), reason::toString);
            assertTrue(received.message().startsWith(CloseCodes.describe(reason.code())), reason::toString);
            assertTrue(CloseCodes.isSendableBy(received.code(), sender));
        }
    }

    @Test
    void writesTheCodeInNetworkOrderBeforeTheMessage() {
        assertWire("03E8", new CloseReason(1000, ""));
        assertWire("03F0 6E6F", new CloseReason(1008, "no"));
        assertWire("1198 C3A9", new CloseReason(4504, "\u00E9"));
        assertWire("0FA4 F09F9880", new CloseReason(CloseCode.AUTHENTICATION_FAILED, "\uD83D\uDE00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1004, 1006, 1015, 999, 1016, 2999, 5000, 65535})
    void sendsInternalErrorForCodesThatMustNotBeSent(int code) {
        for (Role sender : Role.values()) {
            CloseReason sent = new CloseReason(code, "connection reset").toSendable(sender);
            assertEquals(CloseCode.INTERNAL_ERROR, sent.knownReason());
            assertEquals(CloseCodes.describe(code) + ": connection reset", sent.message());
        }
    }

    @Test
    void sendsInternalErrorForACodeOfTheOtherRole() {
        CloseReason fromServer = new CloseReason(4004, "");
        assertSame(fromServer, fromServer.toSendable(Role.SERVER));
        assertEquals(new CloseReason(1011, "4004 AUTHENTICATION_FAILED"), fromServer.toSendable(Role.CLIENT));
        CloseReason fromClient = new CloseReason(1010, "");
        assertSame(fromClient, fromClient.toSendable(Role.CLIENT));
        assertEquals(new CloseReason(1011, "1010 MANDATORY_EXTENSION"), fromClient.toSendable(Role.SERVER));
    }

    @ParameterizedTest
    @EnumSource
    void requiresACodeThatTheSenderMaySend(Role sender) {
        for (int code = 0; code <= 0xFFFF; code++) {
            CloseReason reason = new CloseReason(code, "why");
            if (CloseCodes.isSendableBy(code, sender)) {
                assertSame(reason, reason.requireSendable(sender));
            } else {
                String message = assertThrows(IllegalArgumentException.class, () -> reason.requireSendable(sender))
                        .getMessage();
                assertTrue(message.startsWith(CloseCodes.describe(code)), message);
            }
        }
    }

    @Test
    void cutsTheReplacement() {
        CloseReason observed = new CloseReason(1006, "\u20AC".repeat(41));
        CloseReason sent = CloseReason.fromWire(observed.toWire(Role.SERVER));
        // "1006 ABNORMAL_CLOSURE: " takes 23 of the 123 bytes.
        assertEquals(new CloseReason(1011, "1006 ABNORMAL_CLOSURE: " + "\u20AC".repeat(33)), sent);
    }

    @Test
    void returnsANewArrayEachTime() {
        CloseReason reason = new CloseReason(4001, "a");
        reason.toWire(Role.SERVER)[2] = 'b';
        assertWire("0FA1 61", reason);
    }

    private static void assertWire(String hex, CloseReason reason) {
        byte[] expected = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertArrayEquals(expected, reason.toWire(Role.SERVER), reason::toString);
    }
}
