package dev.closecodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReconnectTest {

    /** Gets the constants by name: a program may store the names, so they must not change. */
    @ParameterizedTest
    @CsvSource({"NEVER, false", "IMMEDIATE, true", "BACKOFF, true", "RESUME, true", "REAUTHENTICATE, true"})
    void isAdvisedUnlessNever(Reconnect advice, boolean advised) {
        assertEquals(advised, advice.isAdvised());
    }
}
