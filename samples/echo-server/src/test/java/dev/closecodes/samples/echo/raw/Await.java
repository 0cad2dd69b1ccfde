package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for conditions that other threads fulfil. */
final class Await {

    /** Long enough for a busy machine. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Await() {}

    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        assertTrue(within(TIMEOUT, condition), () -> "waited too long until " + what);
    }

    /** Returns whether the condition becomes true within the time. */
    static boolean within(Duration time, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(2);
        }
        return true;
    }
}
