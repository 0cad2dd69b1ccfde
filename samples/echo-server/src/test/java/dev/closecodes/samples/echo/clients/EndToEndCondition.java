package dev.closecodes.samples.echo.clients;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the tests if the profile is not active. Prints their names, since Maven prints only how many tests are skipped.
 */
final class EndToEndCondition implements ExecutionCondition {

    private static final String COMMAND = "run mvn verify -Pe2e";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.getBoolean("e2e")) {
            return ConditionEvaluationResult.enabled("The profile e2e is active");
        }
        System.err.println(context.getDisplayName() + " is skipped: " + COMMAND);
        return ConditionEvaluationResult.disabled(COMMAND);
    }
}
