package org.tirich.replay.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Reads a log of ratings: one per line with user, item, rating and time, separated by tabs, `::` or commas, with or
/// without a line of column names. These are the formats of MovieLens (Harper and Konstan, TiiS 2015): `u.data`,
/// `ratings.dat` and `ratings.csv`. Times are seconds or milliseconds since 1970-01-01 UTC. Titles and genres are not
/// read.
///
/// A rating of 4 or more is positive; on a scale above 5, one of at least four fifths of the highest in the log, and on
/// one up to 1, the highest.
public final class RatingsLog {

    private static final double STARS = 5;
    private static final double MIN_POSITIVE_STARS = 4;
    private static final double MIN_POSITIVE_SHARE = 0.8;

    /// The limit of a log that is kept in memory.
    private static final int MAX_RATINGS = 5_000_000;

    /// The names of files, in the order of preference; then any other file with one of the suffixes.
    private static final List<String> NAMES = List.of("u.data", "ratings.dat", "ratings.csv");

    private static final Pattern OTHER_NAME = Pattern.compile("(?i).*ratings?[^/]*\\.(csv|tsv|dat|data|txt)");

    private static final List<String> SEPARATORS = List.of("\t", "::", ",");

    /// From this number on a time is in milliseconds: the year 5138 in seconds.
    private static final long MIN_MILLIS = 100_000_000_000L;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RatingsLog() {}

    private static Optional<Path> file(Path folder) {
        for (var name : NAMES) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> OTHER_NAME
                            .matcher(String.valueOf(each.getFileName()))
                            .matches())
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a folder has a file of ratings.
    public static boolean isIn(Path folder) {
        return file(folder).isPresent();
    }

    private record Rating(int user, int item, double stars, long timeMillis) {}

    /// Reads the ratings in a folder.
    ///
    /// @param name of the dataset in figures
    /// @throws MalformedDataException for a line that is not a rating
    public static Dataset read(Path folder, String name) {
        var file = file(folder).orElseThrow(() -> new MalformedDataException(folder, "has no ratings"));
        var users = new HashMap<String, Integer>();
        var items = new HashMap<String, Integer>();
        var ratings = new ArrayList<Rating>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(file, lines, users, items, ratings);
        } catch (IOException e) {
            throw new MalformedDataException(file, "cannot be read", e);
        }
        ratings.sort(Comparator.comparingLong(Rating::timeMillis));
        var least =
                minPositive(ratings.stream().mapToDouble(Rating::stars).max().orElse(STARS));
        return new Dataset(
                name,
                ids(users),
                ids(items).stream().map(Item::unknown).toList(),
                Collections.nCopies(users.size(), UserHistory.NONE),
                ratings.stream()
                        .map(each -> impression(each, each.stars() >= least))
                        .toList(),
                List.of(),
                Set.of());
    }

    private static double minPositive(double highest) {
        if (highest > STARS) {
            return MIN_POSITIVE_SHARE * highest;
        }
        return highest <= 1 ? highest : MIN_POSITIVE_STARS;
    }

    private static void read(
            Path file, BufferedReader lines, Map<String, Integer> users, Map<String, Integer> items, List<Rating> found)
            throws IOException {
        @Nullable Pattern separator = null;
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (text.isBlank()) {
                continue;
            }
            if (separator == null) {
                separator = separator(text);
            }
            var fields = separator.split(text);
            if (number == 1 && fields.length >= 4 && !isNumber(unquoted(fields[2]))) {
                continue;
            }
            if (found.size() == MAX_RATINGS) {
                throw new MalformedDataException(file, "has more than " + MAX_RATINGS + " ratings");
            }
            try {
                var time = (long) Double.parseDouble(unquoted(fields[3]));
                found.add(new Rating(
                        index(unquoted(fields[0]), users),
                        index(unquoted(fields[1]), items),
                        Double.parseDouble(unquoted(fields[2])),
                        time < MIN_MILLIS ? time * 1000 : time));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new MalformedDataException(file, "is not a rating in line " + number, e);
            }
        }
    }

    private static Pattern separator(String line) {
        return Pattern.compile(
                SEPARATORS.stream().filter(line::contains).findFirst().orElse(","), Pattern.LITERAL);
    }

    private static String unquoted(String field) {
        var text = field.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static int index(String id, Map<String, Integer> indexes) {
        return indexes.computeIfAbsent(id, _ -> indexes.size());
    }

    /// The ids of a log if all are numbers, or else their indexes.
    private static List<Long> ids(Map<String, Integer> indexes) {
        var ids = new Long[indexes.size()];
        try {
            indexes.forEach((id, index) -> ids[index] = Long.parseLong(id));
        } catch (NumberFormatException e) {
            return LongStream.range(0, ids.length).boxed().toList();
        }
        return List.of(ids);
    }

    private static Impression impression(Rating rating, boolean positive) {
        var time = Instant.ofEpochMilli(rating.timeMillis());
        var exposure = new Exposure(
                rating.user(), rating.item(), rating.timeMillis(), LocalDate.ofInstant(time, ZoneOffset.UTC), -1, 0);
        return new Impression(exposure, new Outcome(0, positive, false, false, false));
    }
}
