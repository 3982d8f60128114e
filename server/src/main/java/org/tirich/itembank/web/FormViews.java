package org.tirich.itembank.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tirich.catalog.card.LessonCard;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.FormPreview;
import org.tirich.learning.item.ItemCheck;
import org.tirich.learning.item.TextTemplate;
import org.tirich.web.Strings;

/// Forms of a question with their keys, for authors and reviewers.
final class FormViews {

    private FormViews() {}

    /// @param values of the parameters
    /// @param right the right answer
    /// @param wrong the wrong answers with what refutes them
    record Shown(
            int number,
            LessonCard.@Nullable Text claim,
            LessonCard.Text prompt,
            LessonCard.Text right,
            List<Wrong> wrong,
            LessonCard.Text explanation,
            String values) {}

    record Wrong(LessonCard.Text text, LessonCard.Text refutation) {}

    /// @param summary how many combinations there are, and what becomes of them
    /// @param few whether the question has too few forms to count for its outcome
    record Preview(List<Shown> forms, List<String> summary, boolean few) {}

    static Preview preview(FormPreview preview, Strings.Catalogue strings) {
        var shown = new ArrayList<Shown>();
        for (var form : preview.forms()) {
            shown.add(shown(shown.size() + 1, form, strings.language()));
        }
        var summary = new ArrayList<String>();
        summary.add(strings.get(
                "item.preview.count",
                Map.of("n", Integer.toString(preview.combinations()), "d", Integer.toString(preview.distinct()))));
        if (preview.leftOut() > 0) {
            summary.add(strings.get("item.preview.left_out", Map.of("n", Integer.toString(preview.leftOut()))));
        }
        for (var failure : preview.failures()) {
            summary.add(strings.get(
                    "item.preview.failed",
                    Map.of(
                            "n",
                            Integer.toString(failure.count()),
                            "where",
                            place(failure.reason().place(), strings),
                            "why",
                            strings.get(
                                    "item.problem." + failure.reason().fault(),
                                    Map.of("a", failure.reason().argument())),
                            "values",
                            "\u2066" + values(failure.values()) + "\u2069")));
        }
        return new Preview(shown, summary, preview.distinct() < ItemCheck.MIN_FORMS_OF_AN_ITEM);
    }

    /// What a part of a question is called.
    private static String place(String place, Strings.Catalogue strings) {
        var dot = place.indexOf('.');
        if (dot < 0) {
            return strings.get(place.equals("condition") ? "item.field.condition" : "item.answer");
        }
        var kind = place.substring(0, dot);
        var row = Integer.parseInt(place.substring(dot + 1));
        return kind.equals("option")
                ? row == 0
                        ? strings.get("item.option_right")
                        : strings.get("item.option_wrong", Map.of("n", Integer.toString(row)))
                : strings.get("item." + kind, Map.of("n", Integer.toString(row + 1)));
    }

    static Shown shown(int number, Form form, LanguageTag reader) {
        return new Shown(
                number,
                form.claim().map(claim -> DraftForm.text(claim, reader)).orElse(null),
                DraftForm.text(form.prompt(), reader),
                right(form, reader),
                wrong(form, reader),
                DraftForm.text(form.explanation(), reader),
                values(form.values()));
    }

    static LessonCard.Text right(Form form, LanguageTag reader) {
        return switch (form.answers()) {
            case Answers.Options options ->
                DraftForm.text(options.options().get(options.right()).text(), reader);
            case Answers.Number number -> new LessonCard.Text(number.written(), "en", "ltr");
        };
    }

    private static List<Wrong> wrong(Form form, LanguageTag reader) {
        return switch (form.answers()) {
            case Answers.Options(var options) ->
                options.stream()
                        .flatMap(option -> option.refutation().stream()
                                .map(refutation -> new Wrong(
                                        DraftForm.text(option.text(), reader),
                                        DraftForm.text(refutation.text(), reader))))
                        .toList();
            case Answers.Number number ->
                number.wrong().stream()
                        .map(wrong -> new Wrong(
                                new LessonCard.Text(TextTemplate.write(wrong.value()), "en", "ltr"),
                                DraftForm.text(wrong.refutation().text(), reader)))
                        .toList();
        };
    }

    private static String values(Map<String, Double> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> each.getKey() + " = " + TextTemplate.write(each.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
