package dev.closecodes.samples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import dev.closecodes.samples.gallery.pusher.PusherCloseCode;
import dev.closecodes.samples.gallery.pusher.PusherCloseCodes;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pusher's ranges apply to every number in them, and to no other number. */
final class PusherRangesTest {

    @ParameterizedTest
    @CsvSource({"4000, 4099, NEVER", "4100, 4199, BACKOFF", "4200, 4299, IMMEDIATE"})
    void hasAdviceForEveryNumber(int first, int last, Reconnect advice) {
        IntStream.rangeClosed(first, last).forEach(code -> {
            AnyCloseCode status = PusherCloseCode.of(code);
            assertEquals(advice, status.reconnect(), () -> "reconnect after " + code);
            assertTrue(status.isSendableBy(Role.SERVER), () -> "a server sends " + code);
            assertFalse(status.isSendableBy(Role.CLIENT), () -> "a client sends " + code);
            assertFalse(PusherCloseCodes.isSendableBy(code, Role.CLIENT), () -> "a client sends " + code);
        });
    }

    @Test
    void hasDefaultAdviceForOtherNumbers() {
        IntStream.concat(IntStream.rangeClosed(3000, 3999), IntStream.rangeClosed(4300, 4999))
                .filter(code -> PusherCloseCode.byCode(code) == null)
                .forEach(code -> {
                    AnyCloseCode status = PusherCloseCode.of(code);
                    assertEquals(Reconnect.BACKOFF, status.reconnect(), () -> "reconnect after " + code);
                    assertTrue(status.isSendableBy(Role.CLIENT), () -> "a client sends " + code);
                });
    }
}
