package dev.closecodes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObservedCodeTest {

    @Test
    void keepsEveryCloseCode() {
        for (int code = 0; code <= 65535; code++) {
            assertEquals(code, ObservedCode.of(code));
        }
    }

    @Test
    void readsMinusOneAsNoStatus() {
        assertEquals(1005, ObservedCode.of(-1));
    }

    @Test
    void readsSignedNumbersAsTheirCodes() {
        for (int code = 32768; code < 65535; code++) {
            assertEquals(code, ObservedCode.of((short) code));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65536, 70000, Integer.MAX_VALUE, -32769, -65536, Integer.MIN_VALUE})
    void readsAnyOtherNumberAsALostConnection(int number) {
        assertEquals(1006, ObservedCode.of(number));
    }
}
