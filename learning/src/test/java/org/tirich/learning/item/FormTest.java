package org.tirich.learning.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.Form.Marked;

class FormTest {

    private static final byte[] KEY = "an instance's secret".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final UUID LEARNER = new UUID(1, 2);

    @Test
    void computesTextsAndOptions() {
        for (long attempt = 0; attempt < 100; attempt++) {
            var form = form(new FormFactory(SampleItems.read(SampleItems.lever("lever"))), attempt);
            double arm = form.values().getOrDefault("arm", 0.0);
            double sacks = form.values().getOrDefault("a", 0.0);
            var options = (Answers.Options) form.answers();

            assertThat(form.prompt().get("en"))
                    .isEqualTo("One sack at %.0f, %.0f sacks opposite: where?".formatted(arm, sacks));
            assertThat(options.options())
                    .extracting(option -> option.text().get("ur"))
                    .doesNotHaveDuplicates();
            assertThat(options.options().get(options.right()).text().get("en"))
                    .isEqualTo(TextTemplate.write(arm / sacks));
            assertThat(arm / sacks).as("two options would be equal").isNotEqualTo(2.0);
        }
    }

    @Test
    void theRightOptionStandsAtEveryPlaceEquallyOften() {
        var forms = new FormFactory(SampleItems.read(SampleItems.lever("lever")));
        var places = new TreeMap<Integer, Integer>();
        for (long attempt = 0; attempt < 4_000; attempt++) {
            places.merge(((Answers.Options) form(forms, attempt).answers()).right(), 1, Integer::sum);
        }

        assertThat(places.values())
                .hasSize(4)
                .allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
    }

    @Test
    void loadingAgainGivesTheSameForm() {
        var forms = new FormFactory(SampleItems.read(SampleItems.lever("lever")));

        assertThat(form(forms, 5)).isEqualTo(form(forms, 5));
        assertThat(FormSeed.of(KEY, LEARNER, "a", 1))
                .isNotEqualTo(FormSeed.of(KEY, LEARNER, "a", 2))
                .isNotEqualTo(FormSeed.of(KEY, LEARNER, "b", 1))
                .isNotEqualTo(FormSeed.of(KEY, new UUID(1, 3), "a", 1))
                .isNotEqualTo(FormSeed.of(
                        "another secret of it".getBytes(java.nio.charset.StandardCharsets.UTF_8), LEARNER, "a", 1));
        assertThatThrownBy(() -> FormSeed.of(new byte[4], LEARNER, "a", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Kept forms are made again from their seed: this value must never change.
    @Test
    void theSeedIsTheSameInEveryRelease() {
        assertThat(FormSeed.of(KEY, LEARNER, "P-08-01.lever", 7).value()).isEqualTo(SEED);
        assertThat(new SplitMix(1).permutation(6)).containsExactly(ORDER);
    }

    @Test
    void marksAChoice() {
        var form = form(new FormFactory(SampleItems.read(SampleItems.lever("lever"))), 1);
        var options = (Answers.Options) form.answers();
        for (int at = 0; at < options.options().size(); at++) {
            if (at == options.right()) {
                assertThat(form.mark(at)).isEqualTo(new Marked.Right());
            } else {
                assertThat(form.mark(at))
                        .isEqualTo(new Marked.Wrong(options.options().get(at).refutation()));
            }
        }
        assertThat(form.mark(4)).isInstanceOf(Marked.NotAnAnswer.class);
        assertThat(form.mark(-1)).isInstanceOf(Marked.NotAnAnswer.class);
        assertThat(form.mark("2")).isInstanceOf(Marked.NotAnAnswer.class);
    }

    @Test
    void marksANumber() {
        var form = new FormFactory(SampleItems.read(SampleItems.number("half")))
                .draw(new FormSeed(3), Set.of())
                .orElseThrow();
        var number = (Answers.Number) form.answers();
        var value = number.value();

        assertThat(form.mark(number.written())).isEqualTo(new Marked.Right());
        assertThat(form.mark(value * 1.009 + "")).isEqualTo(new Marked.Right());
        assertThat(form.mark(value * 100 + " سینٹی میٹر")).isEqualTo(new Marked.Right());
        assertThat(form.mark(value * 1.011 + "")).isEqualTo(new Marked.Wrong(Optional.empty()));
        assertThat(form.mark(value * 4 + " m"))
                .isInstanceOfSatisfying(
                        Marked.Wrong.class,
                        wrong -> assertThat(wrong.refutation().orElseThrow().misconception())
                                .isEqualTo("P-08-01.doubles"));
        assertThat(form.mark("5 kg")).isInstanceOf(Marked.NotAnAnswer.class);
        assertThat(form.mark("five")).isInstanceOf(Marked.NotAnAnswer.class);
        assertThat(form.mark(0)).isInstanceOf(Marked.NotAnAnswer.class);
    }

    /// Forms with one answer have one key, whatever their numbers are and however the question is worded.
    @Test
    void theKeyIsTheAnswer() {
        var forms = new FormFactory(SampleItems.read(SampleItems.lever("lever")));
        var reworded =
                new FormFactory(SampleItems.read(SampleItems.lever("lever").replace("One sack", "A single sack")));
        var answers = new TreeMap<String, String>();
        for (long attempt = 0; attempt < 200; attempt++) {
            var form = form(forms, attempt);
            var options = (Answers.Options) form.answers();
            var answer = options.options().get(options.right()).text().get("en");

            assertThat(answers.computeIfAbsent(form.key(), _ -> answer)).isEqualTo(answer);
        }
        assertThat(answers.values()).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        assertThat(reworded.keys()).isEqualTo(forms.keys()).isEqualTo(answers.keySet());
    }

    @Test
    void everyFormIsOfferedOnceAndThenNoneIsLeft() {
        var pool = SampleItems.pool(SampleItems.lever("lever"), SampleItems.number("half"));
        var disclosed = new HashSet<String>();
        var last = Optional.<String>empty();
        var count = 0;
        for (FormDraw draw = next(pool, disclosed, last, count);
                draw instanceof FormDraw.Offered(var form);
                draw = next(pool, disclosed, last, count)) {
            assertThat(disclosed.add(form.key())).as("unseen").isTrue();
            last = Optional.of(form.item());
            count++;
        }

        assertThat(count)
                .isEqualTo(pool.get(0).keys().size() + pool.get(1).keys().size());
        assertThat(next(pool, disclosed, last, count + 1)).isEqualTo(new FormDraw.NoneLeft());
        assertThat(next(java.util.List.of(), Set.of(), Optional.empty(), 0)).isEqualTo(new FormDraw.NoneLeft());
    }

    @Test
    void anItemFollowsItselfOnlyWhereNoOtherIsLeft() {
        var pool = SampleItems.pool(SampleItems.lever("lever"), SampleItems.number("half"));
        for (int attempt = 0; attempt < 100; attempt++) {
            for (var last : new String[] {"P-08-01.lever", "P-08-01.half"}) {
                assertThat(next(pool, Set.of(), Optional.of(last), attempt))
                        .isInstanceOfSatisfying(
                                FormDraw.Offered.class,
                                offered -> assertThat(offered.form().item()).isNotEqualTo(last));
            }
        }
        assertThat(next(pool, pool.get(1).keys(), Optional.of("P-08-01.lever"), 1))
                .isInstanceOfSatisfying(
                        FormDraw.Offered.class,
                        offered -> assertThat(offered.form().item()).isEqualTo("P-08-01.lever"));
    }

    private static FormDraw next(
            java.util.List<FormFactory> pool, Set<String> disclosed, Optional<String> last, int attempt) {
        return FormDraw.next(pool, disclosed, FormSeed.of(KEY, LEARNER, "P-08-01", attempt), last);
    }

    private static Form form(FormFactory forms, long attempt) {
        return forms.draw(FormSeed.of(KEY, LEARNER, forms.item().id(), attempt), Set.of())
                .orElseThrow();
    }

    private static final long SEED = -2367013701435038966L;
    private static final int[] ORDER = {2, 4, 5, 3, 1, 0};
}
