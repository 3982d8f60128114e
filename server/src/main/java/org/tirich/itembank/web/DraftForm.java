package org.tirich.itembank.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.itembank.DraftProblem;
import org.tirich.itembank.ItemDraft;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.learning.item.MeasureUnit;
import org.tirich.web.Strings;

/// The form of a draft: its fields with their labels, examples, values and problems.
final class DraftForm {

    private static final int MIN_PARAMETERS = 2;
    private static final int MIN_OPTIONS = 4;

    private final ItemDraft draft;
    private final Map<String, DraftProblem> problems;
    private final List<Choice> misconceptions;
    private final Strings.Catalogue strings;

    /// @param problems by field; empty for a form that nobody has filled in yet
    DraftForm(
            ItemDraft draft,
            Map<String, DraftProblem> problems,
            List<Choice> misconceptions,
            Strings.Catalogue strings) {
        this.draft = draft;
        this.problems = problems;
        this.misconceptions = misconceptions;
        this.strings = strings;
    }

    /// A choice of a list.
    record Choice(String value, String text, String lang, String dir, boolean chosen) {}

    /// A field of the form.
    ///
    /// @param id also the anchor of its problem
    /// @param lang the language of the text; empty for formulas and numbers
    /// @param tongue its name, where the question has several languages
    /// @param area whether it has several lines
    /// @param list whether it is a list of choices
    /// @param problem a sentence; empty if there is none
    /// @param described the ids of the texts that describe the field
    record Field(
            String name,
            String id,
            String label,
            String hint,
            String value,
            String lang,
            String dir,
            @Nullable Tongue tongue,
            boolean area,
            boolean list,
            List<Choice> choices,
            String problem,
            boolean blocks,
            String described) {}

    record Tongue(String code, String dir, String autonym) {}

    /// Fields that belong together.
    ///
    /// @param open whether an optional group is shown
    record Group(String heading, boolean right, boolean open, List<Field> fields, List<Field> more) {}

    List<Field> claim() {
        return draft.kind() == ItemDraft.Kind.CLAIM_EVIDENCE ? texts("claim", "item.field.claim", true) : List.of();
    }

    List<Field> prompt() {
        return texts("prompt", "item.field.prompt." + draft.kind().code(), true);
    }

    List<Field> explanation() {
        return texts("explanation", "item.field.explanation", true);
    }

    List<Group> parameters() {
        return IntStream.range(0, rows("parameter", ItemDraft.MAX_PARAMETERS, MIN_PARAMETERS))
                .mapToObj(at -> {
                    var row = "parameter." + at;
                    return group(
                            "item.parameter",
                            at + 1,
                            List.of(
                                    plain(row + ".name", "item.field.name"),
                                    plain(row + ".from", "item.field.from"),
                                    plain(row + ".to", "item.field.to"),
                                    plain(row + ".step", "item.field.step")),
                            List.of(plain(row + ".only", "item.field.only")));
                })
                .toList();
    }

    List<Group> derived() {
        return IntStream.range(0, rows("derived", ItemDraft.MAX_DERIVED, 1))
                .mapToObj(at -> {
                    var row = "derived." + at;
                    return group(
                            "item.derived",
                            at + 1,
                            List.of(
                                    plain(row + ".name", "item.field.name"),
                                    plain(row + ".formula", "item.field.formula")),
                            List.of());
                })
                .toList();
    }

    Field condition() {
        return plain("condition", "item.field.condition");
    }

    /// Whether the part for worked-out numbers is shown from the start.
    boolean advanced() {
        return draft.fields().keySet().stream()
                        .anyMatch(field -> field.startsWith("derived.") || field.equals("condition"))
                || problems.keySet().stream()
                        .anyMatch(field -> field.startsWith("derived.") || field.equals("condition"));
    }

    boolean numeric() {
        return draft.kind() == ItemDraft.Kind.NUMBER;
    }

    List<Field> number() {
        return List.of(plain("value", "item.field.value"), unit(), plain("tolerance", "item.field.tolerance"));
    }

    private Field unit() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                "", strings.get("item.no_unit"), "", "", draft.get("unit").isEmpty()));
        for (var unit : MeasureUnit.values()) {
            choices.add(new Choice(
                    unit.symbol(), unit.symbol(), "en", "ltr", draft.get("unit").equals(unit.symbol())));
        }
        return select("unit", "item.field.unit", choices);
    }

    List<Group> wrong() {
        return IntStream.range(0, rows("wrong", ItemDraft.MAX_WRONG, 1))
                .mapToObj(at -> {
                    var row = "wrong." + at;
                    var fields = new ArrayList<Field>();
                    fields.add(plain(row + ".value", "item.field.wrong"));
                    fields.addAll(belief(row));
                    return group("item.wrong", at + 1, fields, proposal(row));
                })
                .toList();
    }

    List<Group> options() {
        return IntStream.range(0, Math.max(MIN_OPTIONS, rows("option", ItemDraft.MAX_OPTIONS, MIN_OPTIONS)))
                .mapToObj(at -> {
                    var row = "option." + at;
                    var fields = new ArrayList<>(texts(row + ".text", "item.field.option", false));
                    fields.add(plain(row + ".value", "item.field.option_value"));
                    if (at == 0) {
                        return new Group(strings.get("item.option_right"), true, true, fields, List.of());
                    }
                    fields.addAll(belief(row));
                    return group("item.option_wrong", at, fields, proposal(row));
                })
                .toList();
    }

    private List<Field> belief(String row) {
        var fields = new ArrayList<Field>();
        fields.add(misconception(row + ".misconception"));
        fields.addAll(texts(row + ".refutation", "item.field.refutation", true));
        return fields;
    }

    private List<Field> proposal(String row) {
        return texts(row + ".new", "item.field.new", false);
    }

    private Field misconception(String name) {
        var chosen = draft.get(name);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", strings.get("item.choose"), "", "", chosen.isEmpty()));
        misconceptions.forEach(each -> choices.add(
                new Choice(each.value(), each.text(), each.lang(), each.dir(), chosen.equals(each.value()))));
        choices.add(new Choice("new", strings.get("item.new_misconception"), "", "", chosen.equals("new")));
        return select(name, "item.field.misconception", choices);
    }

    /// The filled rows and an empty one.
    private int rows(String kind, int most, int least) {
        var filled = 0;
        for (int at = 0; at < most; at++) {
            if (draft.hasRow(kind + "." + at)) {
                filled = at + 1;
            }
        }
        return Math.min(most, Math.max(least, filled + 1));
    }

    private Group group(String heading, int number, List<Field> fields, List<Field> more) {
        var open = more.stream()
                .anyMatch(field -> !field.value().isEmpty() || !field.problem().isEmpty());
        return new Group(strings.get(heading, Map.of("n", Integer.toString(number))), false, open, fields, more);
    }

    private List<Field> texts(String base, String label, boolean area) {
        var languages = draft.languages();
        return languages.stream()
                .map(language -> {
                    var tag = new LanguageTag(language);
                    return field(
                            base + "." + language,
                            label,
                            language,
                            tag.direction(),
                            languages.size() > 1
                                    ? new Tongue(language, tag.direction(), Locales.autonym(language))
                                    : null,
                            area,
                            List.of());
                })
                .toList();
    }

    /// A field of a formula, a number or a name, which runs from left to right.
    private Field plain(String name, String label) {
        return field(name, label, "", "ltr", null, false, List.of());
    }

    private Field select(String name, String label, List<Choice> choices) {
        return field(name, label, "", "", null, false, choices);
    }

    private Field field(
            String name,
            String label,
            String lang,
            String dir,
            @Nullable Tongue tongue,
            boolean area,
            List<Choice> choices) {
        var problem = Optional.ofNullable(problems.get(name));
        var hint = isFirst(name, lang) && strings.has(label + ".hint") ? strings.get(label + ".hint") : "";
        var described = Stream.of(
                        hint.isEmpty() ? "" : id(name) + "-hint", problem.isEmpty() ? "" : id(name) + "-problem")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return new Field(
                name,
                id(name),
                strings.get(label),
                hint,
                draft.get(name),
                lang,
                dir,
                tongue,
                area,
                !choices.isEmpty(),
                choices,
                problem.map(each -> sentence(each, strings)).orElse(""),
                problem.filter(DraftProblem::blocks).isPresent(),
                described);
    }

    /// Whether a field is the first of its kind: an example stands there once.
    private boolean isFirst(String name, String lang) {
        var first = name.startsWith("option.") ? ".1." : ".0.";
        var row = name.matches("[a-z]+\\.\\d\\..*") && !name.contains(".0.") && !name.contains(first);
        return !row && (lang.isEmpty() || lang.equals(draft.languages().getFirst()));
    }

    static String id(String name) {
        return "f-" + name.replace('.', '-');
    }

    static String sentence(DraftProblem problem, Strings.Catalogue strings) {
        return strings.get("item.problem." + problem.code(), Map.of("a", problem.argument()));
    }

    /// A link to a field with a problem.
    record Fault(String id, String label, String sentence) {}

    /// The problems in the order of the form.
    List<Fault> faults() {
        return problems.values().stream()
                .map(problem -> new Fault(id(problem.field()), label(problem.field()), sentence(problem, strings)))
                .toList();
    }

    /// What a field is called outside the form.
    String label(String field) {
        var parts = field.split("\\.");
        var last = parts[parts.length - 1];
        return draft.languages().size() > 1 && draft.languages().contains(last)
                ? label(parts) + " · " + Locales.autonym(last)
                : label(parts);
    }

    private String label(String[] parts) {
        var kind = parts[0];
        return switch (kind) {
            case "parameter", "derived", "wrong" ->
                strings.get("item." + kind, Map.of("n", Integer.toString(Integer.parseInt(parts[1]) + 1)))
                        + " · "
                        + part(kind, parts[2]);
            case "option" ->
                (parts[1].equals("0")
                                ? strings.get("item.option_right")
                                : strings.get("item.option_wrong", Map.of("n", parts[1])))
                        + " · "
                        + part(kind, parts[2]);
            case "prompt" -> strings.get("item.field.prompt." + draft.kind().code());
            default -> strings.get("item.field." + kind);
        };
    }

    /// What a field of a row is called.
    private String part(String kind, String part) {
        var key = switch (part) {
            case "value" -> kind.equals("wrong") ? "wrong" : "option_value";
            case "text" -> "option";
            default -> part;
        };
        return strings.get("item.field." + key);
    }

    /// A field whose saved text differs from the one that was sent.
    record Difference(String label, String saved) {}

    List<Difference> differences(ItemDraft saved) {
        var differing = new LinkedHashMap<String, Difference>();
        for (var field : draft.differences(saved)) {
            if (!field.equals("languages") && !field.equals("rekeyed") && !field.equals("kind")) {
                differing.put(field, new Difference(label(field), saved.get(field)));
            }
        }
        return List.copyOf(differing.values());
    }

    static LessonCard.Text text(Map<String, String> texts, LanguageTag reader) {
        return Cards.text(Lesson.choose(texts, reader));
    }
}
