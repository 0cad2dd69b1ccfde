package dev.closecodes.tests.stacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.tests.stacks.helidon.CloseReason;
import dev.closecodes.tests.stacks.helidon.HelidonBridge;
import org.junit.jupiter.api.Test;

final class HelidonValuesTest {

    @Test
    void everyNumberIsRead() {
        for (int code = Short.MIN_VALUE - 1; code <= 0xFFFF + 1; code++) {
            assertEquals(CloseReason.observed(code, null), HelidonBridge.fromHelidon(code, null));
        }
    }
}
