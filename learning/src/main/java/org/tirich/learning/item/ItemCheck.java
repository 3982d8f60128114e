package org.tirich.learning.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tirich.learning.item.Form.Answers;

/// Examines items at authoring time by making every form.
public final class ItemCheck {

    /// An outcome may be mastered with at least this number of proof forms.
    public static final int MIN_PROOF_FORMS = 6;

    /// The number of its items that have at least [#MIN_FORMS_OF_AN_ITEM] of them each. An item with one form is soon
    /// used up, and answers to a single item prove nothing.
    public static final int MIN_PROOF_ITEMS = 2;

    public static final int MIN_FORMS_OF_AN_ITEM = 3;

    private static final int MIN_PROOF_OPTIONS = 4;
    private static final List<String> LANGUAGES = List.of("en", "ur");

    private ItemCheck() {}

    /// @param blocks whether the item cannot be submitted with it
    public record Finding(Kind kind, String detail, boolean blocks) {}

    public enum Kind {
        TOO_MANY_COMBINATIONS,

        /// No combination of the parameters gives a form.
        NO_VALID_FORM,

        /// Some combinations give no form, such as a division by zero or two equal options. They are skipped.
        INVALID_FORMS,

        /// A proof item has fewer than four options.
        TOO_FEW_OPTIONS,

        /// A text, formula or condition names a value that does not exist.
        UNKNOWN_VALUE,
        UNUSED_PARAMETER,
        MISSING_LANGUAGE,

        /// The right number, written as the interface shows it, is not accepted as right.
        NOT_WRITABLE,

        /// The outcome has too few proof forms or items.
        TOO_FEW_PROOF_FORMS
    }

    /// Examines an item of the library, which is in English and Urdu.
    public static List<Finding> check(AssessmentItem item) {
        return check(item, LANGUAGES);
    }

    /// @param languages those that every text must have
    public static List<Finding> check(AssessmentItem item, List<String> languages) {
        var findings = new ArrayList<Finding>();
        names(item, findings);
        languages(item, languages, findings);
        if (item.proof()
                && item.body() instanceof ItemBody.WithOptions body
                && body.options().size() < MIN_PROOF_OPTIONS) {
            findings.add(new Finding(
                    Kind.TOO_FEW_OPTIONS, body.options().size() + " options; proof needs " + MIN_PROOF_OPTIONS, true));
        }
        try {
            forms(new FormFactory(item), findings);
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(Kind.TOO_MANY_COMBINATIONS, String.valueOf(e.getMessage()), true));
        }
        return List.copyOf(findings);
    }

    private static void forms(FormFactory forms, List<Finding> findings) {
        var valid = 0;
        var reasons = new LinkedHashMap<String, Integer>();
        for (int combination = 0; combination < forms.combinations(); combination++) {
            switch (forms.make(combination, new SplitMix(0))) {
                case FormFactory.Made.Valid(var form) -> {
                    valid++;
                    if (!isWritable(form)) {
                        reasons.merge("its right number cannot be written", 1, Integer::sum);
                    }
                }
                case FormFactory.Made.Failed(var values, var reason) ->
                    reasons.merge(reason.getMessage() + " at " + values, 1, Integer::sum);
                case FormFactory.Made.LeftOut _ -> {}
            }
        }
        if (valid == 0) {
            findings.add(new Finding(Kind.NO_VALID_FORM, first(reasons, "the condition never holds"), true));
        } else if (reasons.containsKey("its right number cannot be written")) {
            findings.add(new Finding(Kind.NOT_WRITABLE, "allow a tolerance, or round the value", true));
        } else if (!reasons.isEmpty()) {
            findings.add(new Finding(
                    Kind.INVALID_FORMS,
                    reasons.size() + " of " + forms.combinations() + " combinations; " + first(reasons, ""),
                    false));
        }
    }

    private static boolean isWritable(Form form) {
        return !(form.answers() instanceof Answers.Number number)
                || form.mark(number.written()) instanceof Form.Marked.Right;
    }

    private static String first(Map<String, Integer> reasons, String otherwise) {
        return reasons.isEmpty() ? otherwise : reasons.keySet().iterator().next();
    }

    private static void names(AssessmentItem item, List<Finding> findings) {
        var known = new HashSet<String>();
        item.parameters().forEach(parameter -> known.add(parameter.name()));
        var used = new TreeSet<String>();
        for (var derived : item.derived()) {
            unknown(derived.formula().parameters(), known, findings);
            used.addAll(derived.formula().parameters());
            known.add(derived.name());
        }
        var named = new TreeSet<String>();
        item.condition().ifPresent(condition -> named.addAll(condition.parameters()));
        texts(item).forEach(text -> named.addAll(text.names()));
        formulas(item).forEach(formula -> named.addAll(formula.parameters()));
        unknown(named, known, findings);
        used.addAll(named);
        item.parameters().stream()
                .filter(parameter -> !used.contains(parameter.name()))
                .forEach(parameter -> findings.add(new Finding(Kind.UNUSED_PARAMETER, parameter.name(), false)));
    }

    private static void unknown(Set<String> names, Set<String> known, List<Finding> findings) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(new Finding(Kind.UNKNOWN_VALUE, name, true)));
    }

    private static void languages(AssessmentItem item, List<String> languages, List<Finding> findings) {
        for (var language : languages) {
            if (texts(item).stream().anyMatch(text -> !text.byLanguage().containsKey(language))) {
                findings.add(new Finding(Kind.MISSING_LANGUAGE, language, true));
            }
        }
    }

    static List<Distractor> distractors(AssessmentItem item) {
        return switch (item.body()) {
            case ItemBody.WithOptions body ->
                body.options().stream()
                        .flatMap(option -> option.distractor().stream())
                        .toList();
            case ItemBody.Numeric body ->
                body.wrong().stream().map(ItemBody.WrongValue::distractor).toList();
        };
    }

    /// Every text of an item.
    static List<TextTemplate> texts(AssessmentItem item) {
        var texts = new ArrayList<TextTemplate>();
        texts.add(item.body().prompt());
        texts.add(item.explanation());
        distractors(item).forEach(distractor -> texts.add(distractor.refutation()));
        if (item.body() instanceof ItemBody.WithOptions body) {
            body.options().forEach(option -> texts.add(option.text()));
        }
        if (item.body() instanceof ItemBody.ClaimEvidence evidence) {
            texts.add(evidence.claim());
        }
        return texts;
    }

    private static List<Formula> formulas(AssessmentItem item) {
        var formulas = new ArrayList<Formula>();
        switch (item.body()) {
            case ItemBody.WithOptions body ->
                body.options().forEach(option -> option.value().ifPresent(formulas::add));
            case ItemBody.Numeric body -> {
                formulas.add(body.value());
                body.wrong().forEach(wrong -> formulas.add(wrong.value()));
            }
        }
        return formulas;
    }

    /// Whether an outcome has what [org.tirich.learning.mastery.MasteryLevel#MASTERED] needs.
    ///
    /// @return findings by outcome; outcomes without findings are left out
    public static Map<String, Finding> coverage(List<AssessmentItem> items) {
        var forms = new HashMap<String, Integer>();
        var proofItems = new HashMap<String, Integer>();
        for (var item : items) {
            var keys = item.proof() ? new FormFactory(item).keys().size() : 0;
            forms.merge(item.outcome(), keys, Integer::sum);
            proofItems.merge(item.outcome(), keys >= MIN_FORMS_OF_AN_ITEM ? 1 : 0, Integer::sum);
        }
        var findings = new HashMap<String, Finding>();
        forms.forEach((outcome, count) -> {
            var number = proofItems.getOrDefault(outcome, 0);
            if (count < MIN_PROOF_FORMS || number < MIN_PROOF_ITEMS) {
                findings.put(
                        outcome,
                        new Finding(
                                Kind.TOO_FEW_PROOF_FORMS,
                                count + " proof forms, " + number + " items with " + MIN_FORMS_OF_AN_ITEM + " or more; "
                                        + MIN_PROOF_FORMS + " and " + MIN_PROOF_ITEMS + " are needed",
                                true));
            }
        });
        return Map.copyOf(findings);
    }
}
