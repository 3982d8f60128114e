package org.tirich.discovery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.authoring.OwnShelves;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.LearningOutcome;

/// Shelves that are computed from the live works, newest works first.
@Service
public class AutomaticShelves {

    private static final int MAX_WORKS = 12;
    private static final int MIN_LESSONS_PER_OUTCOME = 2;

    private final LiveWorks live;
    private final OwnShelves own;
    private final Curriculum curriculum;
    private final Clock clock;

    AutomaticShelves(LiveWorks live, OwnShelves own, Curriculum curriculum, Clock clock) {
        this.live = live;
        this.own = own;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    public List<WorkId> newIn(String language) {
        return newest(shown -> shown.language().equals(language));
    }

    public List<WorkId> wordless() {
        return newest(shown -> shown.language().isEmpty());
    }

    /// Works whose authors put them on this shelf. Nothing is inferred from who the authors are.
    public List<WorkId> womenInStem() {
        var chosen = own.worksOn(OwnShelves.Name.WOMEN_IN_STEM);
        return newest(shown -> chosen.contains(shown.work()));
    }

    /// An outcome of the curriculum, with lessons for it.
    public record OfTheWeek(LearningOutcome outcome, List<WorkId> works) {

        public OfTheWeek {
            works = List.copyOf(works);
        }
    }

    /// The outcome of the week, the same for everyone, chosen among those with at least two lessons that a reader of
    /// the language can follow.
    public Optional<OfTheWeek> outcomeOfTheWeek(String language) {
        Predicate<LiveRevision> understood =
                shown -> shown.language().isEmpty() || shown.language().equals(language);
        var outcomes = curriculum.all().stream()
                .map(outcome -> new OfTheWeek(
                        outcome, newest(understood.and(shown -> shown.outcomes().contains(outcome.code())))))
                .filter(shelf -> shelf.works().size() >= MIN_LESSONS_PER_OUTCOME)
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var week = today.get(IsoFields.WEEK_BASED_YEAR) * 53 + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(week % outcomes.size()));
    }

    private List<WorkId> newest(Predicate<LiveRevision> which) {
        return live.all().stream()
                .filter(which)
                .sorted(Comparator.comparing(LiveRevision::since).reversed())
                .limit(MAX_WORKS)
                .map(LiveRevision::work)
                .toList();
    }
}
