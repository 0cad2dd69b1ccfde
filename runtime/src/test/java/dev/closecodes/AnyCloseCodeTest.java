package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.internal.UnnamedCloseCode;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnyCloseCodeTest {

    /**
     * The methods of version 0.1.0. Every later one must be a default method, so that generated code still compiles.
     */
    private static final Set<String> FIRST =
            Set.of("code", "description", "range", "isSendable", "isSendableBy", "reconnect", "message", "closeCode");

    @Test
    void knowsNoHistoryOfACodeWithoutAName() {
        AnyCloseCode code = new UnnamedCloseCode(4999, Reconnect.BACKOFF);
        assertNull(code.since());
        assertFalse(code.isDeprecated());
        assertNull(code.replacement());
    }

    @Test
    void growsByDefaultMethodsOnly() {
        for (Class<?> type : new Class<?>[] {AnyCloseCode.class, AnyCloseReason.class}) {
            for (Method method : type.getMethods()) {
                assertTrue(method.isDefault() || FIRST.contains(method.getName()), method::toString);
            }
        }
    }
}
