package dev.closecodes.samples.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AllowanceTest {

    private static final long SECOND = 1_000_000_000;

    private long now = Long.MAX_VALUE - SECOND;

    private final Allowance allowance = new Allowance(() -> now);

    @Test
    void allowsTwentyAtOnceAndThenOneEachSecond() {
        assertEquals(20, takeAll());
        assertEquals(0, takeAll());
        now += SECOND - 1;
        assertEquals(0, takeAll());
        now += 1;
        assertEquals(1, takeAll());
        now += 3 * SECOND;
        assertEquals(3, takeAll());
        now += 3600 * SECOND;
        assertEquals(20, takeAll());
    }

    private int takeAll() {
        int taken = 0;
        while (allowance.take()) {
            taken++;
        }
        return taken;
    }
}
