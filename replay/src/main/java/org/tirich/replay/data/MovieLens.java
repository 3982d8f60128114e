package org.tirich.replay.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the ratings of MovieLens (Harper and Konstan, TiiS 2015): `u.data`, `ratings.dat` or `ratings.csv`. A rating
/// of 4 or more is positive. Titles and genres are not read.
public final class MovieLens {

    private static final double MIN_POSITIVE = 4;

    /// The limit of a log that is kept in memory.
    private static final int MAX_RATINGS = 5_000_000;

    private MovieLens() {}

    private enum Format {
        U_DATA("u.data", "\t", false),
        RATINGS_DAT("ratings.dat", "::", false),
        RATINGS_CSV("ratings.csv", ",", true);

        private final String file;
        private final Pattern separator;
        private final boolean header;

        Format(String file, String separator, boolean header) {
            this.file = file;
            this.separator = Pattern.compile(separator, Pattern.LITERAL);
            this.header = header;
        }
    }

    private static Optional<Format> format(Path folder) {
        return List.of(Format.values()).stream()
                .filter(each -> Files.isRegularFile(folder.resolve(each.file)))
                .findFirst();
    }

    /// Whether a folder has ratings in one of the formats.
    public static boolean isIn(Path folder) {
        return format(folder).isPresent();
    }

    /// Reads the ratings in a folder.
    ///
    /// @param name of the dataset in figures
    /// @throws MalformedDataException for a line that is not a rating
    public static Dataset read(Path folder, String name) {
        var format = format(folder).orElseThrow(() -> new MalformedDataException(folder, "has no ratings"));
        var file = folder.resolve(format.file);
        var users = new IdIndex();
        var items = new IdIndex();
        var ratings = new ArrayList<Impression>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1 && format.header) {
                    continue;
                }
                if (ratings.size() == MAX_RATINGS) {
                    throw new MalformedDataException(file, "has more than " + MAX_RATINGS + " ratings");
                }
                try {
                    ratings.add(rating(format.separator.split(line), users, items));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    throw new MalformedDataException(file, "is not a rating in line " + number, e);
                }
            }
        } catch (IOException e) {
            throw new MalformedDataException(file, "cannot be read", e);
        }
        ratings.sort(Comparator.comparingLong(each -> each.exposure().timeMillis()));
        return new Dataset(
                name,
                users.ids(),
                items.ids().stream().map(Item::unknown).toList(),
                Collections.nCopies(users.size(), UserHistory.NONE),
                ratings,
                List.of(),
                Set.of());
    }

    private static Impression rating(String[] fields, IdIndex users, IdIndex items) {
        var time = Instant.ofEpochSecond(Long.parseLong(fields[3]));
        var exposure = new Exposure(
                users.of(Long.parseLong(fields[0])),
                items.of(Long.parseLong(fields[1])),
                time.toEpochMilli(),
                LocalDate.ofInstant(time, ZoneOffset.UTC),
                -1,
                0);
        boolean positive = Double.parseDouble(fields[2]) >= MIN_POSITIVE;
        return new Impression(exposure, new Outcome(0, positive, false, false, false));
    }
}
