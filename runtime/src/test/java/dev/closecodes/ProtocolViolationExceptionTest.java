package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ProtocolViolationExceptionTest {

    @Test
    @SuppressWarnings("NullAway") // The null is what is tested.
    void hasTheCodeAndTheMessage() {
        ProtocolViolationException violation = new ProtocolViolationException(1009, "A frame has 2 GiB");
        assertEquals(1009, violation.closeCode());
        assertEquals("A frame has 2 GiB", violation.getMessage());
        assertThrows(NullPointerException.class, () -> new ProtocolViolationException(1002, null));
    }

    @Test
    void hasNoStackTrace() {
        assertEquals(0, new ProtocolViolationException(1002, "").getStackTrace().length);
    }
}
