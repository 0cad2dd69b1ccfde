package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
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

    /** Section 7.4: 1005, 1006 and 1015 are never sent, and nobody may use the numbers that are not assigned. */
    @Test
    void hasOnlyACodeThatACloseFrameCanContain() {
        List<Integer> accepted = IntStream.rangeClosed(-1, 65536)
                .filter(ProtocolViolationExceptionTest::isAccepted)
                .boxed()
                .toList();
        assertEquals(
                List.of(1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014),
                accepted.subList(0, 12));
        assertEquals(IntStream.rangeClosed(3000, 4999).boxed().toList(), accepted.subList(12, accepted.size()));
    }

    private static boolean isAccepted(int code) {
        try {
            return new ProtocolViolationException(code, "").closeCode() == code;
        } catch (IllegalArgumentException refused) {
            assertEquals("A Close frame must not contain the code " + code, refused.getMessage());
            return false;
        }
    }

    @Test
    void hasNoStackTrace() {
        assertEquals(0, new ProtocolViolationException(1002, "").getStackTrace().length);
    }
}
