package org.tirich.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A journey that a browser makes. Without Chromium it is skipped, and says so.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

    /// Whether there is a Chromium here.
    final class Condition implements ExecutionCondition {

        private static final String NOT_RUN = "NOT RUN: browser journeys (no Chromium)";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.program().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is there");
            }
            if (context.getTestMethod().isEmpty()) {
                System.out.println(NOT_RUN + ": " + context.getDisplayName());
            }
            return ConditionEvaluationResult.disabled(NOT_RUN);
        }
    }
}
