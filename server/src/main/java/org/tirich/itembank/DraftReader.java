package org.tirich.itembank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;
import org.tirich.curriculum.Misconceptions;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.item.AssessmentItem;
import org.tirich.learning.item.Derived;
import org.tirich.learning.item.Distractor;
import org.tirich.learning.item.FormPreview;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.item.Formula;
import org.tirich.learning.item.FormulaException;
import org.tirich.learning.item.ItemBody;
import org.tirich.learning.item.ItemCheck;
import org.tirich.learning.item.ItemFile;
import org.tirich.learning.item.MeasureUnit;
import org.tirich.learning.item.Parameter;
import org.tirich.learning.item.TextTemplate;
import org.tirich.learning.item.WrittenNumber;

/// Reads a draft into a question, or names the fields that are in the way. Digits, decimal signs and operators of any
/// script are accepted.
final class DraftReader {

    /// The value of a misconception field that proposes a new one.
    static final String NEW = "new";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,19}");
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACED_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?::[0-9])?");
    private static final Pattern SINGLE_EQUALS = Pattern.compile("(?<![<>=!])=(?!=)");
    private static final Pattern PERCENT_SIGN = Pattern.compile("[%٪]");
    private static final double PERCENT = 100;
    private static final int MAX_ARGUMENT = 60;

    private final ItemDraft draft;
    private final String code;
    private final String outcome;
    private final Function<String, Optional<Misconceptions.Entry>> misconceptions;
    private final List<DraftProblem> problems = new ArrayList<>();
    private final Map<String, Map<LanguageTag, String>> proposals = new LinkedHashMap<>();
    private final Map<String, TextTemplate> words = new LinkedHashMap<>();

    private DraftReader(
            ItemDraft draft,
            String code,
            String outcome,
            Function<String, Optional<Misconceptions.Entry>> misconceptions) {
        this.draft = draft;
        this.code = code;
        this.outcome = outcome;
        this.misconceptions = misconceptions;
    }

    /// @param item with one question; empty where a field is in the way of making one
    /// @param proposals the words of new misconceptions, by id
    record Reading(
            Optional<ItemFile> item, List<DraftProblem> problems, Map<String, Map<LanguageTag, String>> proposals) {

        /// The same with a problem in front.
        Reading with(DraftProblem problem) {
            var more = new ArrayList<DraftProblem>();
            more.add(problem);
            more.addAll(problems);
            return new Reading(item, List.copyOf(more), proposals);
        }

        boolean isComplete() {
            return item.isPresent() && problems.stream().noneMatch(DraftProblem::blocks);
        }
    }

    /// @param code the id of the question
    /// @param misconceptions finds one by its id
    static Reading read(
            ItemDraft draft,
            String code,
            String outcome,
            Function<String, Optional<Misconceptions.Entry>> misconceptions) {
        return new DraftReader(draft, code, outcome, misconceptions).read();
    }

    private Reading read() {
        var item = item().filter(_ -> problems.isEmpty());
        item.ifPresent(this::check);
        return new Reading(
                item.map(each -> new ItemFile(outcome, Set.of(), words, List.of(each))),
                List.copyOf(problems),
                Map.copyOf(proposals));
    }

    private void problem(String field, String problem, String argument) {
        problems.add(new DraftProblem(field, problem, clip(argument), true));
    }

    private static String clip(String argument) {
        return argument.length() <= MAX_ARGUMENT ? argument : argument.substring(0, MAX_ARGUMENT) + "…";
    }

    private Optional<AssessmentItem> item() {
        var parameters = parameters();
        var derived = derived();
        var condition = draft.get("condition").isBlank() ? Optional.<Formula>empty() : formula("condition");
        var prompt = template("prompt", AssessmentItem.MAX_PROMPT);
        var body = prompt.flatMap(this::body);
        if (prompt.isEmpty()) {
            // The faults of the other fields, too.
            body(new TextTemplate(Map.of(draft.languages().getFirst(), "-")));
        }
        var explanation = template("explanation", AssessmentItem.MAX_EXPLANATION);
        if (body.isEmpty() || explanation.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AssessmentItem(
                    code, outcome, true, parameters, derived, condition, body.get(), explanation.get(), Set.of()));
        } catch (IllegalArgumentException e) {
            problem("prompt." + draft.languages().getFirst(), "INVALID", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        var names = new HashMap<String, Boolean>();
        for (int at = 0; at < ItemDraft.MAX_PARAMETERS; at++) {
            var row = "parameter." + at;
            if (draft.hasRow(row) && name(row, names)) {
                parameter(row).ifPresent(parameters::add);
            }
        }
        for (int at = 0; at < ItemDraft.MAX_DERIVED; at++) {
            var row = "derived." + at;
            if (draft.hasRow(row)) {
                name(row, names);
            }
        }
        return parameters;
    }

    private boolean name(String row, Map<String, Boolean> names) {
        var name = plain(draft.get(row + ".name"));
        if (!NAME.matcher(name).matches()) {
            problem(row + ".name", name.isEmpty() ? "MISSING" : "NAME", name);
            return false;
        }
        if (names.put(name, true) != null) {
            problem(row + ".name", "NAME_TWICE", name);
            return false;
        }
        return true;
    }

    private Optional<Parameter> parameter(String row) {
        var name = plain(draft.get(row + ".name"));
        try {
            if (!draft.get(row + ".only").isBlank()) {
                return list(row).map(values -> new Parameter(name, values));
            }
            var from = number(row + ".from");
            var to = number(row + ".to");
            var step = draft.get(row + ".step").isBlank() ? Optional.of(1.0) : number(row + ".step");
            if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Parameter.range(name, from.get(), to.get(), step.get()));
        } catch (IllegalArgumentException noRange) {
            problem(row + (draft.get(row + ".only").isBlank() ? ".to" : ".only"), "RANGE", name);
            return Optional.empty();
        }
    }

    /// Values between commas or spaces. A comma inside a number, as in 2,5, is not one between two.
    private Optional<List<Double>> list(String row) {
        var values = new ArrayList<Double>();
        for (var part : draft.get(row + ".only").split("[;؛،\\s]+|,(?=\\s)")) {
            if (part.isBlank()) {
                continue;
            }
            for (var each : part.split(",")) {
                var value = value(each);
                if (value.isEmpty()) {
                    problem(row + ".only", "NUMBER", each);
                    return Optional.empty();
                }
                values.add(value.get());
            }
        }
        return Optional.of(values);
    }

    private static Optional<Double> value(String text) {
        return WrittenNumber.read(text.strip(), Optional.empty()) instanceof WrittenNumber.Reading.Value(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private Optional<Double> number(String field) {
        var text = draft.get(field);
        if (text.isBlank()) {
            problem(field, "MISSING", "");
            return Optional.empty();
        }
        var value = value(text);
        if (value.isEmpty()) {
            problem(field, "NUMBER", text);
        }
        return value;
    }

    private List<Derived> derived() {
        var derived = new ArrayList<Derived>();
        for (int at = 0; at < ItemDraft.MAX_DERIVED; at++) {
            var row = "derived." + at;
            if (draft.hasRow(row)) {
                var name = plain(draft.get(row + ".name"));
                formula(row + ".formula")
                        .filter(_ -> NAME.matcher(name).matches())
                        .ifPresent(formula -> derived.add(new Derived(name, formula)));
            }
        }
        return derived;
    }

    private Optional<Formula> formula(String field) {
        var text = plain(draft.get(field));
        if (text.isEmpty()) {
            problem(field, "MISSING", "");
            return Optional.empty();
        }
        try {
            return Optional.of(Formula.parse(text));
        } catch (FormulaException e) {
            problem(field, e.fault().name(), e.argument());
            return Optional.empty();
        }
    }

    /// A formula or a name as the library reads it, whatever keyboard it was typed on.
    static String plain(String typed) {
        var plain = new StringBuilder();
        typed.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.getNumericValue(c));
            } else if (Character.isWhitespace(c) || c == 0xA0) {
                plain.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                switch (c) {
                    case '×', '∗', '⋅', '·' -> plain.append('*');
                    case '÷', '∕', '⁄' -> plain.append('/');
                    case '−', '–', '—' -> plain.append('-');
                    case '٫' -> plain.append('.');
                    case '،', '؛', ';' -> plain.append(',');
                    case '²' -> plain.append("^2");
                    case '³' -> plain.append("^3");
                    case '≤' -> plain.append("<=");
                    case '≥' -> plain.append(">=");
                    case '≠' -> plain.append("!=");
                    case '√' -> plain.append("SQRT");
                    default -> plain.appendCodePoint(c);
                }
            }
        });
        return SINGLE_EQUALS.matcher(plain).replaceAll("==").strip();
    }

    private Optional<TextTemplate> template(String field, int limit) {
        var texts = new TreeMap<String, String>();
        for (var language : draft.languages()) {
            text(field + "." + language, limit).ifPresent(text -> texts.put(language, text));
        }
        return texts.size() < draft.languages().size() ? Optional.empty() : Optional.of(new TextTemplate(texts));
    }

    private Optional<String> text(String field, int limit) {
        var typed = draft.get(field);
        var text = Lesson.clean(typed, Integer.MAX_VALUE);
        if (text.isBlank()) {
            problem(field, "MISSING", "");
        } else if (text.codePointCount(0, text.length()) > limit) {
            problem(field, "TEXT_TOO_LONG", Integer.toString(limit));
        } else {
            var named = BRACED.matcher(text).replaceAll(found -> "{" + plain(found.group(1)) + "}");
            var rest = BRACED.matcher(named)
                    .replaceAll(found -> BRACED_NAME.matcher(found.group(1)).matches() ? "" : "{");
            if (rest.indexOf('{') < 0 && rest.indexOf('}') < 0) {
                return Optional.of(named);
            }
            problem(field, "BRACE", "");
        }
        return Optional.empty();
    }

    private Optional<ItemBody> body(TextTemplate prompt) {
        return switch (draft.kind()) {
            case NUMBER -> numeric(prompt);
            case CHOICE -> options().map(options -> new ItemBody.Choice(prompt, options));
            case BECAUSE -> options().map(options -> new ItemBody.Because(prompt, options));
            case CLAIM_EVIDENCE -> {
                var claim = template("claim", AssessmentItem.MAX_PROMPT);
                var options = options();
                yield claim.isEmpty() || options.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ItemBody.ClaimEvidence(claim.get(), prompt, options.get()));
            }
        };
    }

    private Optional<ItemBody> numeric(TextTemplate prompt) {
        var value = formula("value");
        var unit = unit();
        var tolerance = tolerance();
        var wrong = new ArrayList<ItemBody.WrongValue>();
        for (int at = 0; at < ItemDraft.MAX_WRONG; at++) {
            var row = "wrong." + at;
            if (draft.hasRow(row)) {
                var number = formula(row + ".value");
                var distractor = distractor(row);
                if (number.isPresent() && distractor.isPresent()) {
                    wrong.add(new ItemBody.WrongValue(number.get(), distractor.get()));
                }
            }
        }
        return value.isEmpty() || tolerance.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemBody.Numeric(prompt, value.get(), unit, tolerance.get(), wrong));
    }

    private Optional<MeasureUnit> unit() {
        var text = draft.get("unit").strip();
        var unit = MeasureUnit.find(text);
        if (!text.isEmpty() && unit.isEmpty()) {
            problem("unit", "UNIT", text);
        }
        return unit;
    }

    /// A percentage from 0 to 10.
    private Optional<Double> tolerance() {
        if (draft.get("tolerance").isBlank()) {
            return Optional.of(0.0);
        }
        var percent = number("tolerance")
                .map(value -> PERCENT_SIGN.matcher(draft.get("tolerance")).find() ? value * PERCENT : value);
        if (percent.filter(value -> value < 0 || value > ItemBody.Numeric.MAX_TOLERANCE * PERCENT)
                .isPresent()) {
            problem("tolerance", "TOLERANCE", "");
            return Optional.empty();
        }
        return percent.map(value -> value / PERCENT);
    }

    private Optional<List<ItemBody.Option>> options() {
        var options = new ArrayList<ItemBody.Option>();
        var rows = 0;
        for (int at = 0; at < ItemDraft.MAX_OPTIONS; at++) {
            var row = "option." + at;
            if (at < ItemBody.WithOptions.MIN_OPTIONS || draft.hasRow(row)) {
                rows++;
                option(row, at == 0).ifPresent(options::add);
            }
        }
        return options.size() < rows ? Optional.empty() : Optional.of(options);
    }

    private Optional<ItemBody.Option> option(String row, boolean right) {
        var text = template(row + ".text", ItemBody.Option.MAX_TEXT);
        var value = draft.get(row + ".value").isBlank() ? Optional.<Formula>empty() : formula(row + ".value");
        var distractor = right ? Optional.<Distractor>empty() : distractor(row);
        return text.isEmpty() || !right && distractor.isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemBody.Option(text.get(), value, distractor));
    }

    private Optional<Distractor> distractor(String row) {
        var id = misconception(row);
        var refutation = template(row + ".refutation", Distractor.MAX_REFUTATION);
        return id == null || refutation.isEmpty()
                ? Optional.empty()
                : Optional.of(new Distractor(id, refutation.get()));
    }

    private @Nullable String misconception(String row) {
        var field = row + ".misconception";
        var chosen = draft.get(field);
        if (chosen.equals(NEW)) {
            return proposed(row);
        }
        if (chosen.isEmpty()) {
            problem(field, "MISCONCEPTION", "");
            return null;
        }
        var known = misconceptions.apply(chosen).filter(each -> each.outcome().equals(outcome));
        if (known.isEmpty()) {
            problem(field, "MISCONCEPTION", "");
            return null;
        }
        if (known.get().state() == Misconceptions.State.WITHDRAWN) {
            problem(field, "MISCONCEPTION_WITHDRAWN", "");
            return null;
        }
        words.put(chosen, template(known.get().words()));
        return chosen;
    }

    private static TextTemplate template(Map<LanguageTag, String> words) {
        return new TextTemplate(words.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().value(),
                        each -> each.getValue().replace("{", "(").replace("}", ")"))));
    }

    private @Nullable String proposed(String row) {
        return template(row + "." + NEW, Misconceptions.MAX_WORDS)
                .map(text -> {
                    var id = code + "-" + row.replace('.', '-');
                    words.put(id, text);
                    proposals.put(
                            id,
                            text.byLanguage().entrySet().stream()
                                    .collect(Collectors.toMap(
                                            each -> new LanguageTag(each.getKey()), Map.Entry::getValue)));
                    return id;
                })
                .orElse(null);
    }

    /// Makes every form, and names the fields that are in the way.
    private void check(AssessmentItem item) {
        for (var finding : ItemCheck.check(item, draft.languages())) {
            switch (finding.kind()) {
                case UNKNOWN_VALUE ->
                    mentions(finding.detail()).forEach(field -> problem(field, "UNKNOWN_NAME", finding.detail()));
                case UNUSED_PARAMETER ->
                    problems.add(new DraftProblem(
                            row("parameter", finding.detail()) + ".name", "UNUSED", finding.detail(), false));
                case TOO_MANY_COMBINATIONS -> problem("parameter.0.name", "TOO_MANY", "");
                case TOO_FEW_OPTIONS ->
                    problem("option.3.text." + draft.languages().getFirst(), "FOUR_OPTIONS", "");
                case NOT_WRITABLE -> problem("tolerance", "NOT_WRITABLE", "");
                case NO_VALID_FORM -> noForm(item);
                // The preview shows them.
                case INVALID_FORMS, MISSING_LANGUAGE, TOO_FEW_PROOF_FORMS -> {}
            }
        }
    }

    private void noForm(AssessmentItem item) {
        if (problems.stream().anyMatch(DraftProblem::blocks)) {
            return;
        }
        var failures = FormPreview.of(item, new FormSeed(0)).failures();
        if (failures.isEmpty()) {
            problem("condition", "NEVER", "");
        }
        failures.stream()
                .map(FormPreview.Failure::reason)
                .forEach(reason -> problem(field(reason.place()), reason.fault().name(), reason.argument()));
    }

    /// The field of a part of the question.
    private String field(String place) {
        if (place.startsWith("derived.")) {
            return nth("derived", place) + ".formula";
        }
        if (place.startsWith("wrong.")) {
            return nth("wrong", place) + ".value";
        }
        if (place.startsWith("option.")) {
            var row = nth("option", place);
            return draft.get(row + ".value").isBlank()
                    ? row + ".text." + draft.languages().getFirst()
                    : row + ".value";
        }
        return place.equals("condition") ? "condition" : "value";
    }

    /// The row of the form for the n-th row that is not empty.
    private String nth(String kind, String place) {
        var wanted = Integer.parseInt(place.substring(place.indexOf('.') + 1));
        for (int at = 0, seen = 0; at < ItemDraft.MAX_DERIVED; at++) {
            if (draft.hasRow(kind + "." + at) && seen++ == wanted) {
                return kind + "." + at;
            }
        }
        return kind + ".0";
    }

    private String row(String kind, String name) {
        for (int at = 0; at < ItemDraft.MAX_DERIVED; at++) {
            if (plain(draft.get(kind + "." + at + ".name")).equals(name)) {
                return kind + "." + at;
            }
        }
        return kind + ".0";
    }

    /// The fields that name a value.
    private List<String> mentions(String name) {
        var word = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_(])");
        var fields = draft.fields().entrySet().stream()
                .filter(each -> isFormula(each.getKey())
                        ? word.matcher(plain(each.getValue())).find()
                        : BRACED.matcher(each.getValue())
                                .results()
                                .anyMatch(found ->
                                        word.matcher(plain(found.group(1))).find()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return fields.isEmpty() ? List.of("prompt." + draft.languages().getFirst()) : fields;
    }

    private static boolean isFormula(String field) {
        return field.endsWith("value") || field.endsWith(".formula") || field.equals("condition");
    }
}
