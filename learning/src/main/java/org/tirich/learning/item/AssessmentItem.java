package org.tirich.learning.item;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A question of an outcome with its parallel forms.
///
/// @param id stable; begins with the outcome
/// @param proof whether its forms are proof forms: shown neither to guests nor as predictions nor in practice
/// @param condition forms without it are left out
/// @param explanation why the right answer is right
/// @param unreviewed the languages that no native speaker has read
public record AssessmentItem(
        String id,
        String outcome,
        boolean proof,
        List<Parameter> parameters,
        List<Derived> derived,
        Optional<Formula> condition,
        ItemBody body,
        TextTemplate explanation,
        Set<String> unreviewed) {

    public static final int MAX_PROMPT = 400;
    public static final int MAX_EXPLANATION = 320;
    public static final int MAX_PARAMETERS = 6;
    public static final int MAX_DERIVED = 12;

    private static final Pattern OUTCOME = Pattern.compile("[A-Z]-[0-9]{2}-[0-9]{2}");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

    public AssessmentItem {
        parameters = List.copyOf(parameters);
        derived = List.copyOf(derived);
        unreviewed = Set.copyOf(unreviewed);
        if (!OUTCOME.matcher(outcome).matches()) {
            throw new IllegalArgumentException("\"" + outcome + "\" is not the code of an outcome");
        }
        if (!id.startsWith(outcome + ".")
                || !ID.matcher(id.substring(outcome.length() + 1)).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is not the id of an item of " + outcome);
        }
        requireLength("a prompt", body.prompt(), MAX_PROMPT);
        requireLength("an explanation", explanation, MAX_EXPLANATION);
        if (parameters.size() > MAX_PARAMETERS || derived.size() > MAX_DERIVED) {
            throw new IllegalArgumentException(
                    "an item has at most " + MAX_PARAMETERS + " parameters and " + MAX_DERIVED + " derived values");
        }
        var names = new HashSet<String>();
        parameters.forEach(parameter -> requireNew(names, parameter.name()));
        derived.forEach(value -> requireNew(names, value.name()));
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two values have the name " + name);
        }
    }

    static void requireLength(String what, TextTemplate text, int max) {
        if (text.length() > max) {
            throw new IllegalArgumentException(what + " has at most " + max + " characters, not " + text.length());
        }
    }
}
