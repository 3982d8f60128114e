package org.tirich.learning.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.Form.Refutation;
import org.tirich.learning.item.Form.ShownOption;
import org.tirich.learning.item.Form.WrongNumber;
import org.tirich.learning.item.FormulaException.Fault;

/// Makes the forms of one item from the combinations of its parameters, which are numbered.
public final class FormFactory {

    /// The maximum number of combinations of an item.
    public static final int MAX_COMBINATIONS = 5_000;

    private static final int KEY_CHARACTERS = 24;

    private final AssessmentItem item;
    private final int combinations;

    /// @throws IllegalArgumentException if the item has too many combinations
    public FormFactory(AssessmentItem item) {
        var count = 1L;
        for (var parameter : item.parameters()) {
            count *= parameter.values().size();
            if (count > MAX_COMBINATIONS) {
                throw new IllegalArgumentException(
                        "the parameters of " + item.id() + " have more than " + MAX_COMBINATIONS + " combinations");
            }
        }
        this.item = item;
        this.combinations = (int) count;
    }

    public AssessmentItem item() {
        return item;
    }

    public int combinations() {
        return combinations;
    }

    /// A combination of parameters that gives a form, or does not.
    public sealed interface Made {
        record Valid(Form form) implements Made {}

        /// The item's condition does not hold.
        record LeftOut() implements Made {}

        /// The combination gives no question with one right answer.
        record Failed(Map<String, Double> values, FormulaException reason) implements Made {}
    }

    /// The form of a combination, with its options in the order of a seed.
    Made make(int combination, SplitMix random) {
        var values = parameters(combination);
        try {
            derive(values);
            if (item.condition().isPresent() && evaluate(item.condition().get(), values, "condition") == 0) {
                return new Made.LeftOut();
            }
            return new Made.Valid(form(values, random));
        } catch (FormulaException e) {
            return new Made.Failed(values, e);
        }
    }

    private void derive(Map<String, Double> values) {
        for (int at = 0; at < item.derived().size(); at++) {
            var derived = item.derived().get(at);
            try {
                values.put(derived.name(), derived.formula().evaluate(values));
            } catch (FormulaException e) {
                throw e.at("derived." + at);
            }
        }
    }

    private static double evaluate(Formula formula, Map<String, Double> values, String part) {
        try {
            return formula.evaluate(values);
        } catch (FormulaException e) {
            throw e.at(part);
        }
    }

    private Map<String, Double> parameters(int combination) {
        var values = new LinkedHashMap<String, Double>();
        var rest = combination;
        for (var parameter : item.parameters()) {
            var size = parameter.values().size();
            values.put(parameter.name(), parameter.values().get(rest % size));
            rest /= size;
        }
        return values;
    }

    private Form form(Map<String, Double> values, SplitMix random) {
        var claim = item.body() instanceof ItemBody.ClaimEvidence evidence
                ? Optional.of(evidence.claim().fill(values))
                : Optional.<Map<String, String>>empty();
        var answers = switch (item.body()) {
            case ItemBody.WithOptions body -> options(body, values, random);
            case ItemBody.Numeric body -> number(body, values);
        };
        return new Form(
                item.id(),
                key(answer(values)),
                Map.copyOf(values),
                claim,
                item.body().prompt().fill(values),
                answers,
                item.explanation().fill(values));
    }

    private Answers.Options options(ItemBody.WithOptions body, Map<String, Double> values, SplitMix random) {
        requireDistinct(body, values);
        var shown = new ArrayList<ShownOption>();
        for (var at : random.permutation(body.options().size())) {
            var option = body.options().get(at);
            shown.add(new ShownOption(
                    option.text().fill(values), option.distractor().map(distractor -> refutation(distractor, values))));
        }
        return new Answers.Options(shown);
    }

    /// Two options must differ in every language, and in their values where they have some.
    private static void requireDistinct(ItemBody.WithOptions body, Map<String, Double> values) {
        var texts = new HashMap<String, Set<String>>();
        var numbers = new ArrayList<Double>();
        for (int index = 0; index < body.options().size(); index++) {
            var at = index;
            var option = body.options().get(at);
            option.text().fill(values).forEach((language, text) -> {
                if (!texts.computeIfAbsent(language, _ -> new HashSet<>()).add(text.strip())) {
                    throw new FormulaException(Fault.EQUAL_OPTIONS, text, "two options are \"" + text + "\"")
                            .at("option." + at);
                }
            });
            if (option.value().isPresent()) {
                var value = evaluate(option.value().get(), values, "option." + at);
                if (numbers.stream().anyMatch(other -> FormulaFunction.same(other, value))) {
                    throw new FormulaException(
                                    Fault.EQUAL_OPTIONS,
                                    TextTemplate.write(value),
                                    "two options have the value " + TextTemplate.write(value))
                            .at("option." + at);
                }
                numbers.add(value);
            }
        }
    }

    private static Refutation refutation(Distractor distractor, Map<String, Double> values) {
        return new Refutation(
                distractor.misconception(), distractor.refutation().fill(values));
    }

    private static Answers.Number number(ItemBody.Numeric body, Map<String, Double> values) {
        var value = evaluate(body.value(), values, "value");
        var wrong = new ArrayList<WrongNumber>();
        for (int at = 0; at < body.wrong().size(); at++) {
            var each = body.wrong().get(at);
            var wrongValue = evaluate(each.value(), values, "wrong." + at);
            if (Form.isNear(wrongValue, value, body.tolerance())) {
                throw new FormulaException(
                                Fault.WRONG_IS_RIGHT,
                                TextTemplate.write(wrongValue),
                                "a wrong value is right: " + TextTemplate.write(wrongValue))
                        .at("wrong." + at);
            }
            if (wrong.stream().noneMatch(other -> FormulaFunction.same(other.value(), wrongValue))) {
                wrong.add(new WrongNumber(wrongValue, refutation(each.distractor(), values)));
            }
        }
        return new Answers.Number(value, body.unit(), body.tolerance(), wrong);
    }

    /// The values that tell the right answer of one form from those of others. The wording is no part of it, so that
    /// mending a text leaves disclosed forms disclosed.
    private String answer(Map<String, Double> values) {
        return switch (item.body()) {
            case ItemBody.WithOptions body -> answer(body, values);
            case ItemBody.Numeric body -> TextTemplate.write(body.value().evaluate(values));
        };
    }

    private static String answer(ItemBody.WithOptions body, Map<String, Double> values) {
        var right = body.options().stream()
                .filter(ItemBody.Option::isRight)
                .findFirst()
                .orElseThrow();
        if (right.value().isPresent()) {
            return TextTemplate.write(right.value().get().evaluate(values));
        }
        return right.text().names().stream()
                .map(name -> name + "=" + TextTemplate.write(Objects.requireNonNull(values.get(name))))
                .collect(Collectors.joining(","));
    }

    private String key(String answer) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((item.id() + "\n" + answer).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /// The keys of all valid forms. A combination whose answer is among them already is not made.
    public Set<String> keys() {
        var keys = new HashSet<String>();
        for (int combination = 0; combination < combinations; combination++) {
            if (!isDisclosed(combination, keys) && make(combination, new SplitMix(0)) instanceof Made.Valid(var form)) {
                keys.add(form.key());
            }
        }
        return keys;
    }

    /// The form that [#draw] gave with the same seed, from its key; empty if the item has changed since.
    public Optional<Form> form(FormSeed seed, String key) {
        var random = new SplitMix(seed.value());
        var shuffle = random.next();
        for (var combination : random.permutation(combinations)) {
            if (make(combination, new SplitMix(shuffle ^ combination)) instanceof Made.Valid(var form)
                    && form.key().equals(key)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /// The first form in the order of a seed whose key is not among those disclosed. Invalid combinations are skipped.
    public Optional<Form> draw(FormSeed seed, Set<String> disclosed) {
        var random = new SplitMix(seed.value());
        var shuffle = random.next();
        for (var combination : random.permutation(combinations)) {
            if (!isDisclosed(combination, disclosed)
                    && make(combination, new SplitMix(shuffle ^ combination)) instanceof Made.Valid(var form)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /// Computes the answer alone, which takes far less time than making the form.
    private boolean isDisclosed(int combination, Set<String> disclosed) {
        var values = parameters(combination);
        try {
            derive(values);
            return disclosed.contains(key(answer(values)));
        } catch (FormulaException noValue) {
            return false;
        }
    }
}
