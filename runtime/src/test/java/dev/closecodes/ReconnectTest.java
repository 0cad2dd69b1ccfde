package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReconnectTest {

    /** Takes the constants by name, so that a program which stores them finds them again. */
    @ParameterizedTest
    @CsvSource({"NEVER, false", "IMMEDIATE, true", "BACKOFF, true", "RESUME, true", "REAUTHENTICATE, true"})
    void isAdvisedUnlessNever(Reconnect advice, boolean advised) {
        assertEquals(advised, advice.isAdvised());
    }
}
