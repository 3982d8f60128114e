package org.tirich.replay.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the public log KuaiRand-Pure (Gao et al., CIKM 2022) in its preprocessed form: `val.parquet` with the
/// impressions of six days, `user_sequences.parquet` with the earlier history of each user, `item_features.parquet`
/// with the catalogue.
///
/// The columns of `item_features` with counts of events are not read: they cover the whole period, so a method with
/// them would look ahead.
public final class KuaiRand implements AutoCloseable {

    public static final String NAME = "kuairand";

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final List<String> REQUIRED_IMPRESSION = List.of("user_id", "video_id", "time_ms", "long_watch");
    private static final List<String> OPTIONAL_IMPRESSION =
            List.of("date", "tab", "play_time_ms", "duration_ms", "finish", "like", "is_hate");

    private final TabularFiles tables = new TabularFiles();
    private final IdIndex users = new IdIndex();
    private final IdIndex items = new IdIndex();
    private final List<Item> catalogue = new ArrayList<>();
    private final Map<Integer, UserHistory> histories = new HashMap<>();

    private KuaiRand() {}

    /// Whether a folder has this log.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("val.parquet"));
    }

    /// Reads a folder and, optionally, a file of later impressions. That file needs the columns `user_id`, `video_id`,
    /// `time_ms` and `long_watch`; its new users and items are added without a history.
    ///
    /// @throws MalformedDataException for a file that is missing, damaged or lacks a column
    public static Dataset read(Path folder, Optional<Path> later) {
        try (var log = new KuaiRand()) {
            log.readItems(folder.resolve("item_features.parquet"));
            log.readHistories(folder.resolve("user_sequences.parquet"));
            var known = folder.resolve("val.parquet");
            var impressions = log.readImpressions(known);
            var labels = log.labels(known);
            var after = new ArrayList<Impression>();
            if (later.isPresent()) {
                after.addAll(log.readImpressions(later.get()));
                labels.retainAll(log.labels(later.get()));
                refuseEarlier(later.get(), impressions, after);
            }
            return log.dataset(impressions, after, labels);
        }
    }

    private Dataset dataset(List<Impression> impressions, List<Impression> later, Set<Label> labels) {
        var ids = users.ids();
        var all = new ArrayList<UserHistory>();
        for (int user = 0; user < ids.size(); user++) {
            all.add(histories.getOrDefault(user, UserHistory.NONE));
        }
        return new Dataset(NAME, ids, catalogue, all, impressions, later, labels);
    }

    private void readItems(Path file) {
        var required =
                List.of("video_id", "author_id", "video_type", "upload_dt", "upload_type", "video_duration", "tag");
        tables.read(file, required, List.of(), row -> {
            long id = row.number("video_id");
            if (items.of(id) != catalogue.size()) {
                throw new MalformedDataException(file, "has the video " + id + " twice");
            }
            var tags = row.text("tag");
            catalogue.add(new Item(
                    id,
                    row.number("author_id", Item.UNKNOWN),
                    tags.isEmpty() || tags.equals("unknown") ? List.of() : List.of(tags.split(",")),
                    row.number("video_duration", 0),
                    epochDay(row.text("upload_dt")),
                    row.text("video_type"),
                    row.text("upload_type")));
        });
    }

    private static long epochDay(String date) {
        return date.isEmpty() ? Item.UNKNOWN : LocalDate.parse(date).toEpochDay();
    }

    private void readHistories(Path file) {
        var required = List.of("user_id", "last_time_ms", "watch_seq", "long_watch_seq");
        tables.read(file, required, List.of(), row -> {
            long end = row.number("last_time_ms");
            var watched = row.numbers("watch_seq");
            var liked = new HashSet<>(row.numbers("long_watch_seq"));
            var engagements = watched.stream()
                    .map(video -> new Engagement(item(video), liked.contains(video), end))
                    .toList();
            var older = row.numbers("long_watch_seq").stream()
                    .distinct()
                    .filter(video -> !watched.contains(video))
                    .map(this::item)
                    .toList();
            histories.put(users.of(row.number("user_id")), new UserHistory(engagements, older));
        });
    }

    /// The index of an item, added to the catalogue if it is new.
    private int item(long id) {
        int index = items.of(id);
        if (index == catalogue.size()) {
            catalogue.add(Item.unknown(id));
        }
        return index;
    }

    private List<Impression> readImpressions(Path file) {
        var found = new ArrayList<Impression>();
        tables.read(file, REQUIRED_IMPRESSION, OPTIONAL_IMPRESSION, row -> found.add(impression(row)));
        if (found.isEmpty()) {
            throw new MalformedDataException(file, "has no rows");
        }
        found.sort(Comparator.comparingLong(each -> each.exposure().timeMillis()));
        return found;
    }

    private Impression impression(TabularFiles.Row row) throws SQLException {
        int item = item(row.number("video_id"));
        long time = row.number("time_ms");
        var exposure = new Exposure(
                users.of(row.number("user_id")),
                item,
                time,
                day(row.number("date", 0), time),
                (int) row.number("tab", -1),
                row.number("duration_ms", catalogue.get(item).durationMillis()));
        return new Impression(
                exposure,
                new Outcome(
                        row.number("play_time_ms", 0),
                        row.number("long_watch") > 0,
                        row.number("finish", 0) > 0,
                        row.number("like", 0) > 0,
                        row.number("is_hate", 0) > 0));
    }

    /// The `date` column, such as 20220425; without it the day in China. The two differ for some minutes around
    /// midnight.
    private static LocalDate day(long date, long timeMillis) {
        return date > 0
                ? LocalDate.parse(Long.toString(date), DateTimeFormatter.BASIC_ISO_DATE)
                : LocalDate.ofInstant(Instant.ofEpochMilli(timeMillis), CHINA);
    }

    private EnumSet<Label> labels(Path file) {
        var columns = tables.columns(file);
        var labels = EnumSet.allOf(Label.class);
        labels.removeIf(label -> !columns.contains(label.column()));
        return labels;
    }

    private static void refuseEarlier(Path file, List<Impression> known, List<Impression> later) {
        var last = known.stream().map(each -> each.exposure().day()).max(Comparator.naturalOrder());
        var first = later.stream().map(each -> each.exposure().day()).min(Comparator.naturalOrder());
        if (first.orElseThrow().isBefore(last.orElseThrow())) {
            throw new MalformedDataException(
                    file, "begins on " + first.get() + ", before the end of the known impressions on " + last.get());
        }
    }

    @Override
    public void close() {
        tables.close();
    }
}
