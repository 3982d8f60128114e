package org.tirich.replay;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Exposure;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Item;
import org.tirich.replay.data.Label;
import org.tirich.replay.data.Outcome;
import org.tirich.replay.data.UserHistory;

/// Small logs for tests.
public final class SyntheticLogs {

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 4, 25);
    private static final long MILLIS_PER_DAY = 86_400_000;

    private SyntheticLogs() {}

    public static LocalDate day(int day) {
        return FIRST_DAY.plusDays(day);
    }

    /// @param day counted from 0
    public static Impression impression(int user, int item, int day, boolean longWatch) {
        var exposure = new Exposure(user, item, day(day).toEpochDay() * MILLIS_PER_DAY, day(day), 1, 30_000);
        return new Impression(exposure, new Outcome(longWatch ? 30_000 : 1_000, longWatch, longWatch, false, false));
    }

    public static Impression liked(int user, int item, int day) {
        return impression(user, item, day, true);
    }

    /// A log without histories.
    public static Dataset dataset(int users, int items, List<Impression> impressions) {
        return dataset(users, items, Collections.nCopies(users, UserHistory.NONE), impressions, List.of());
    }

    public static Dataset dataset(
            int users, int items, List<UserHistory> histories, List<Impression> impressions, List<Impression> later) {
        return new Dataset(
                "synthetic",
                LongStream.range(0, users).boxed().toList(),
                IntStream.range(0, items).mapToObj(Item::unknown).toList(),
                histories,
                impressions,
                later,
                Set.of(Label.values()));
    }
}
