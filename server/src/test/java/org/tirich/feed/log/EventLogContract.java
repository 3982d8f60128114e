package org.tirich.feed.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tirich.catalog.WorkId;

/// The contract of every [EventLog]. Other tests may append to the same log concurrently: each test looks for its
/// own entries.
interface EventLogContract {

    EventLog log();

    /// The current time, in the precision of the log's ids.
    Instant now();

    @Test
    default void anAppendedEngagementIsReplayedOnceInTheOrderOfTheLog() throws Exception {
        var start = log().end();
        var first = engagement(now());
        var second = engagement(now());

        assertThat(append(first)).containsExactly(first.id());
        assertThat(append(second)).containsExactly(second.id());

        assertThat(replayed(start, List.of(first, second))).containsExactly(first, second);
    }

    @Test
    default void appendingAnIdAgainChangesNothing() throws Exception {
        var start = log().end();
        var sent = engagement(now());

        assertThat(append(sent, sent)).containsExactly(sent.id());
        assertThat(append(sent)).isEmpty();
        assertThat(append(sent, engagement(now()))).doesNotContain(sent.id()).hasSize(1);

        assertThat(replayed(start, List.of(sent))).containsExactly(sent);
    }

    @Test
    default void anIdIsUniqueHoweverLateItIsSentAgain() throws Exception {
        var old = engagement(now().minus(Duration.ofDays(20)));

        assertThat(append(old)).hasSize(1);
        assertThat(append(old)).isEmpty();
    }

    @Test
    default void aReplayBeginsAfterItsPosition() throws Exception {
        var first = engagement(now());
        append(first);
        var between = log().end();
        var second = engagement(now());
        append(second);

        assertThat(replayed(between, List.of(first, second))).containsExactly(second);
        assertThat(replayed(log().end(), List.of(first, second))).isEmpty();
        assertThat(replayed(LogPosition.START, List.of(first, second))).containsExactly(first, second);
    }

    @Test
    default void positionsGrowAndSurviveBeingStored() throws Exception {
        var positions = new ArrayList<LogPosition>();
        append(engagement(now()));
        append(engagement(now()));
        log().replay(LogPosition.START, (position, _) -> positions.add(position));

        assertThat(positions).isSorted().doesNotHaveDuplicates();
        assertThat(positions.getLast().isAfter(positions.getFirst())).isTrue();
        assertThat(positions)
                .allSatisfy(
                        each -> assertThat(LogPosition.parse(each.toString())).isEqualTo(each));
        assertThat(log().end().isAfter(positions.getFirst())).isTrue();
    }

    @Test
    default void findsThePositionBeforeADay() throws Exception {
        var today = engagement(now());
        append(today);
        var day = LocalDate.ofInstant(now(), ZoneOffset.UTC);

        assertThat(replayed(log().before(day), List.of(today))).containsExactly(today);
        assertThat(log().before(day.plusYears(1))).isEqualTo(log().end());
    }

    @Test
    default void aListenerIsCalledWithNewEngagementsInTheOrderOfTheLog() throws Exception {
        var heard = new CopyOnWriteArrayList<UUID>();
        log().listen((_, engagement) -> heard.add(engagement.id()));
        log().listen((_, _) -> {
            throw new IllegalStateException("a listener that fails");
        });
        var sent = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            var each = engagement(now());
            sent.add(each.id());
            append(each);
            append(each);
        }

        heard.retainAll(Set.copyOf(sent));
        assertThat(heard).containsExactlyElementsOf(sent);
    }

    private Set<UUID> append(Engagement... engagements) throws Exception {
        var entries = new ArrayList<EventLog.Entry>();
        for (var each : engagements) {
            entries.add(new EventLog.Entry.Done(each));
        }
        return log().append(entries).get(10, TimeUnit.SECONDS);
    }

    /// Requests that are committed together do not fail together.
    @Test
    default void anEntryThatCannotBeStoredFailsAlone() throws Exception {
        var now = now();
        var fit = new ArrayList<CompletableFuture<Set<UUID>>>();
        var unfit = new ArrayList<CompletableFuture<Set<UUID>>>();
        for (int i = 0; i < 60; i++) {
            fit.add(log().append(List.of(new EventLog.Entry.Done(engagement(now)))));
            if (i % 20 == 10) {
                unfit.add(log().append(List.of(new EventLog.Entry.Done(at(engagement(now), Instant.MAX)))));
            }
        }

        for (var each : fit) {
            assertThat(each.get(20, TimeUnit.SECONDS)).hasSize(1);
        }
        for (var each : unfit) {
            assertThat(each.handle((_, failure) -> failure != null).get(20, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private static Engagement at(Engagement from, Instant at) {
        return new Engagement(
                from.id(),
                from.viewer(),
                from.work(),
                from.impression(),
                from.kind(),
                from.positionMs(),
                from.watchedMs(),
                from.durationMs(),
                at,
                from.burst());
    }

    private List<Engagement> replayed(LogPosition after, List<Engagement> wanted) {
        var found = new ArrayList<Engagement>();
        log().replay(after, (_, engagement) -> {
            if (wanted.stream().anyMatch(each -> each.id().equals(engagement.id()))) {
                found.add(engagement);
            }
        });
        return found;
    }

    private static Engagement engagement(Instant at) {
        var milliseconds = Instant.ofEpochMilli(at.toEpochMilli());
        return new Engagement(
                UuidV7.at(milliseconds),
                UUID.randomUUID(),
                new WorkId(UUID.randomUUID()),
                Optional.empty(),
                Engagement.Kind.START,
                0,
                0,
                20_000,
                milliseconds,
                false);
    }
}
