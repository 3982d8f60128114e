package org.tirich.bench.hostile;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tirich.media.probe.Refusal;
import org.tirich.media.transcode.TranscodeOutcome;

/// The expected result of a file.
sealed interface Expectation {

    /// It becomes a lesson.
    record Ready() implements Expectation {}

    /// It is refused for one of these reasons.
    record Rejected(Set<Refusal> reasons) implements Expectation {}

    /// Both are allowed; a refusal must have one of these reasons.
    record Either(Set<Refusal> reasons) implements Expectation {}

    static Expectation ready() {
        return new Ready();
    }

    static Expectation rejected(Refusal... reasons) {
        return new Rejected(sorted(reasons));
    }

    static Expectation either(Refusal... reasons) {
        return new Either(sorted(reasons));
    }

    private static Set<Refusal> sorted(Refusal... reasons) {
        return new TreeSet<>(Arrays.asList(reasons));
    }

    default boolean isMetBy(TranscodeOutcome outcome) {
        return switch (this) {
            case Ready() -> outcome instanceof TranscodeOutcome.Ready;
            case Rejected(var reasons) ->
                outcome instanceof TranscodeOutcome.Rejected(var refusal, var _) && reasons.contains(refusal);
            case Either(var reasons) ->
                outcome instanceof TranscodeOutcome.Ready
                        || (outcome instanceof TranscodeOutcome.Rejected(var refusal, var _)
                                && reasons.contains(refusal));
        };
    }

    default String text() {
        return switch (this) {
            case Ready() -> "READY";
            case Rejected(var reasons) -> names(reasons);
            case Either(var reasons) -> "READY or " + names(reasons);
        };
    }

    private static String names(Set<Refusal> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }
}
