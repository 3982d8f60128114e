package org.tirich.learning.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.Form.Marked;
import org.tirich.learning.item.Form.ShownOption;
import org.tirich.learning.mastery.AnswerFormat;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Receipt;
import org.tirich.learning.mastery.Evidence.Response;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;

/// Habits that need no knowledge never make anybody proficient with the shipped items: copying a number of the
/// question,
/// or taking the longest, shortest, first or last option.
class ThoughtlessAnswersTest {

    private static final byte[] KEY = new byte[32];
    private static final Instant BEGIN = Instant.parse("2026-03-03T08:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*[0-9]|[0-9]");
    private static final int MAX_ANSWERS = 60;
    private static final int LEARNERS = 20;

    /// @param number which number of the question is copied, from the front or, if negative, from the back
    private record Habit(String name, int number, Comparator<ShownOption> preferred) {

        Marked answer(Form form) {
            return switch (form.answers()) {
                case Answers.Number _ -> {
                    var numbers = NUMBER.matcher(String.valueOf(form.prompt().get("en")))
                            .results()
                            .map(MatchResult::group)
                            .toList();
                    var at = number < 0 ? numbers.size() + number : number;
                    yield form.mark(at >= 0 && at < numbers.size() ? numbers.get(at) : "0");
                }
                case Answers.Options options ->
                    form.mark(IntStream.range(0, options.options().size())
                            .boxed()
                            .min(Comparator.comparing(options.options()::get, preferred))
                            .orElseThrow());
            };
        }
    }

    private static List<Habit> habits() {
        Function<ShownOption, Integer> length =
                option -> String.valueOf(option.text().get("en")).length();
        return IntStream.of(0, 1, 2, 3, 4, -1, -2)
                .boxed()
                .flatMap(number -> Stream.of(
                        new Habit(
                                number + ", longest",
                                number,
                                Comparator.comparing(length).reversed()),
                        new Habit(number + ", shortest", number, Comparator.comparing(length)),
                        new Habit(number + ", first", number, (_, _) -> 0)))
                .toList();
    }

    static List<ItemFile> files() {
        return ItemLibrary.read();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noHabitMakesProficient(ItemFile file) {
        for (var habit : habits()) {
            for (int learner = 0; learner < LEARNERS; learner++) {
                var record = Mastery.replay(answers(file, new UUID(14, learner), habit::answer));

                assertThat(record.moves())
                        .as("%s: %s", file.outcome(), habit.name())
                        .noneMatch(move -> move.after().compareTo(MasteryLevel.PROFICIENT) >= 0);
            }
        }
    }

    /// The same walk with knowledge leads to the top: the test above can fail.
    @Test
    void knowledgeMakesMastered() {
        for (var file : files()) {
            var record = Mastery.replay(answers(file, new UUID(15, 1), ThoughtlessAnswersTest::right));

            assertThat(record.level()).as(file.outcome()).isEqualTo(MasteryLevel.MASTERED);
        }
    }

    private static Marked right(Form form) {
        return switch (form.answers()) {
            case Answers.Number number -> form.mark(number.written());
            case Answers.Options options -> form.mark(options.right());
        };
    }

    /// Answers every form that is offered, until none is left.
    private static List<Evidence> answers(ItemFile file, UUID learner, Function<Form, Marked> answer) {
        var pool = file.items().stream().map(FormFactory::new).toList();
        var evidence = new ArrayList<Evidence>();
        var disclosed = new HashSet<String>();
        var last = Optional.<String>empty();
        for (int attempt = 0; attempt < MAX_ANSWERS; attempt++) {
            var seed = FormSeed.of(KEY, learner, file.outcome(), attempt);
            if (!(FormDraw.next(pool, disclosed, seed, last) instanceof FormDraw.Offered(var form))) {
                break;
            }
            evidence.add(new Evidence(
                    new UUID(0, attempt),
                    form.item(),
                    form.key(),
                    file.outcome(),
                    Purpose.PROOF,
                    format(form),
                    answer.apply(form) instanceof Marked.Right ? Response.RIGHT : Response.WRONG,
                    true,
                    new Receipt(BEGIN.plus(Duration.ofHours(13L * attempt)), attempt),
                    true,
                    false,
                    false));
            disclosed.add(form.key());
            last = Optional.of(form.item());
        }
        return evidence;
    }

    private static AnswerFormat format(Form form) {
        return form.answers() instanceof Answers.Options options
                ? new AnswerFormat.Choice(options.options().size())
                : new AnswerFormat.Numeric();
    }
}
