package dev.closecodes.tests.platforms;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests that download packages with programs which Maven does not install. Only a profile runs them. */
final class EndToEnd {

    private EndToEnd() {}

    /** Skips the tests of a class if the profile is not active. Prints that, since Maven prints only the number. */
    static void assumeProfile(Class<?> tests) {
        assume(Boolean.getBoolean("e2e"), tests, "run mvn verify -Pe2e");
    }

    static void assume(boolean condition, Class<?> tests, String reason) {
        if (!condition) {
            System.err.println(tests.getSimpleName() + " is skipped: " + reason);
        }
        assumeTrue(condition, reason);
    }
}
