package dev.closecodes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.CodeRange;
import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnnamedCloseCodeTest {

    @ParameterizedTest
    @EnumSource
    void keepsEveryNumberAndItsReconnectAdvice(Reconnect advice) {
        for (int code = 0; code <= 0xFFFF; code++) {
            AnyCloseCode status = new UnnamedCloseCode(code, advice);
            assertEquals(code, status.code());
            assertEquals(advice, status.reconnect());
        }
    }

    @Test
    void isSendableByBothEndpointsFrom3000To4999() {
        for (int code = 0; code <= 0xFFFF; code++) {
            AnyCloseCode status = new UnnamedCloseCode(code, Reconnect.BACKOFF);
            boolean expected = code / 1000 == 3 || code / 1000 == 4;
            assertEquals(expected, status.isSendable(), status::toString);
            assertEquals(expected, status.isSendableBy(Role.CLIENT), status::toString);
            assertEquals(expected, status.isSendableBy(Role.SERVER), status::toString);
        }
    }

    @Test
    void describesTheRangeOfTheNumber() {
        for (int code = 0; code <= 0xFFFF; code++) {
            AnyCloseCode status = new UnnamedCloseCode(code, Reconnect.NEVER);
            assertEquals(CodeRange.of(code), status.range());
            assertTrue(status.description().contains(status.range().description()), status::description);
            assertEquals(code + " (" + status.range().description() + ")", status.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536, -61537, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void rejectsNumbersThatDoNotFitInTwoBytes(int number) {
        assertThrows(IllegalArgumentException.class, () -> new UnnamedCloseCode(number, Reconnect.BACKOFF));
    }

    @Test
    @SuppressWarnings("NullAway") // The test passes null.
    void rejectsNullReconnect() {
        assertThrows(NullPointerException.class, () -> new UnnamedCloseCode(4001, null));
    }

    @ParameterizedTest
    @EnumSource
    void isSendableOnlyByItsSenders(Role sender) {
        Role other = sender == Role.CLIENT ? Role.SERVER : Role.CLIENT;
        for (int code = 3000; code <= 4999; code++) {
            AnyCloseCode status = new UnnamedCloseCode(code, Reconnect.RESUME, Set.of(sender));
            assertTrue(status.isSendable(), status::toString);
            assertTrue(status.isSendableBy(sender), status::toString);
            assertFalse(status.isSendableBy(other), status::toString);
        }
    }

    @Test
    void isNotSendableWithoutSenders() {
        AnyCloseCode status = new UnnamedCloseCode(4001, Reconnect.RESUME, Set.of());
        assertFalse(status.isSendable());
        assertFalse(status.isSendableBy(Role.CLIENT));
        assertFalse(status.isSendableBy(Role.SERVER));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1000, 2999, 5000, 65535})
    void rejectsSendersOutside3000To4999(int code) {
        Set<Role> server = Set.of(Role.SERVER);
        assertThrows(IllegalArgumentException.class, () -> new UnnamedCloseCode(code, Reconnect.BACKOFF, server));
        assertFalse(new UnnamedCloseCode(code, Reconnect.BACKOFF, Set.of()).isSendable());
    }

    @Test
    void copiesItsSenders() {
        EnumSet<Role> senders = EnumSet.of(Role.SERVER);
        UnnamedCloseCode code = new UnnamedCloseCode(4001, Reconnect.BACKOFF, senders);
        senders.add(Role.CLIENT);
        assertFalse(code.isSendableBy(Role.CLIENT));
        assertThrows(UnsupportedOperationException.class, () -> code.senders().add(Role.CLIENT));
    }

    @Test
    @SuppressWarnings("NullAway") // The test passes null.
    void rejectsNullSenders() {
        assertThrows(NullPointerException.class, () -> new UnnamedCloseCode(4001, Reconnect.BACKOFF, null));
    }

    @Test
    void isEqualIfAllComponentsAreEqual() {
        UnnamedCloseCode code = new UnnamedCloseCode(4001, Reconnect.NEVER);
        assertEquals(code, new UnnamedCloseCode(4001, Reconnect.NEVER));
        assertEquals(code.hashCode(), new UnnamedCloseCode(4001, Reconnect.NEVER).hashCode());
        assertNotEquals(code, new UnnamedCloseCode(4002, Reconnect.NEVER));
        assertNotEquals(code, new UnnamedCloseCode(4001, Reconnect.BACKOFF));
        assertNotEquals(code, new UnnamedCloseCode(4001, Reconnect.NEVER, Set.of(Role.SERVER)));
    }
}
