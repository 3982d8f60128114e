package org.tirich.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lessons that may be chosen, in the orders that candidates are taken in. Every order follows from what
/// was learned, never from when pages were made.
final class Shelf {

    private static final int[] NONE = {};

    private final Videos videos;
    private final Map<Long, Leaderboard> boards = new HashMap<>();
    private Newest[] newest = new Newest[0];
    private LeastShown[] leastShown = new LeastShown[0];
    private final Map<Integer, int[]> byCreator = new HashMap<>();

    Shelf(Videos videos) {
        this.videos = videos;
    }

    /// What a board is of.
    private enum Kind {
        LANGUAGE,
        SUBJECT,
        GRADE,
        CONCEPT
    }

    void add(int row) {
        list(row);
        newest[videos.language(row)].add(row);
        leastShown[videos.language(row)].add(row);
    }

    /// Sees to all orders in which it makes no difference whether one comes or many.
    private void list(int row) {
        room(videos.language(row));
        rise(row);
        byCreator.merge(videos.creator(row), new int[] {row}, Shelf::joined);
    }

    void remove(int row) {
        var language = videos.language(row);
        newest[language].remove(row);
        leastShown[language].remove(row);
        for (var key : keys(row)) {
            var board = boards.get(key);
            if (board != null) {
                board.remove(row);
                if (board.hasGap()) {
                    fill(key, board);
                }
            }
        }
        byCreator.computeIfPresent(
                videos.creator(row),
                (_, rows) -> Arrays.stream(rows).filter(each -> each != row).toArray());
    }

    /// Puts everything in order anew, after much has changed at once.
    void refill() {
        boards.clear();
        byCreator.clear();
        newest = new Newest[0];
        leastShown = new LeastShown[0];
        videos.live().stream().forEach(row -> {
            videos.setHeapPlace(row, 0);
            list(row);
            newest[videos.language(row)].append(row);
            leastShown[videos.language(row)].append(row);
        });
        Arrays.stream(newest).forEach(Newest::order);
        Arrays.stream(leastShown).forEach(LeastShown::order);
    }

    private void fill(long key, Leaderboard board) {
        videos.live().stream()
                .filter(row -> Arrays.stream(keys(row)).anyMatch(each -> each == key))
                .forEach(board::rise);
        board.filled();
    }

    /// A lesson was followed once more.
    void rise(int row) {
        for (var key : keys(row)) {
            boards.computeIfAbsent(key, _ -> new Leaderboard(videos)).rise(row);
        }
    }

    void shown(int row) {
        leastShown[videos.language(row)].shown(row);
    }

    private long[] keys(int row) {
        var language = videos.language(row);
        var taught = videos.taught(row);
        var keys = new long[3 + taught.length];
        keys[0] = key(Kind.LANGUAGE, language, 0);
        keys[1] = key(Kind.SUBJECT, language, videos.subject(row));
        keys[2] = key(Kind.GRADE, language, videos.grade(row));
        for (int n = 0; n < taught.length; n++) {
            keys[3 + n] = key(Kind.CONCEPT, language, taught[n]);
        }
        return keys;
    }

    private static long key(Kind kind, int language, int of) {
        return (long) kind.ordinal() << 48 | (long) language << 32 | of;
    }

    @Nullable
    Leaderboard best(int language) {
        return boards.get(key(Kind.LANGUAGE, language, 0));
    }

    @Nullable
    Leaderboard bestOfSubject(int language, int subject) {
        return boards.get(key(Kind.SUBJECT, language, subject));
    }

    @Nullable
    Leaderboard bestOfGrade(int language, int grade) {
        return boards.get(key(Kind.GRADE, language, grade));
    }

    @Nullable
    Leaderboard bestOfConcept(int language, int concept) {
        return boards.get(key(Kind.CONCEPT, language, concept));
    }

    @Nullable
    Newest newest(int language) {
        return language < newest.length ? newest[language] : null;
    }

    @Nullable
    LeastShown leastShown(int language) {
        return language < leastShown.length ? leastShown[language] : null;
    }

    /// The lessons of a creator, in the order in which they came.
    int[] ofCreator(int creator) {
        return byCreator.getOrDefault(creator, NONE);
    }

    private void room(int language) {
        var before = newest.length;
        if (language >= before) {
            newest = Arrays.copyOf(newest, language + 1);
            leastShown = Arrays.copyOf(leastShown, language + 1);
            for (int each = before; each <= language; each++) {
                newest[each] = new Newest(videos);
                leastShown[each] = new LeastShown(videos);
            }
        }
    }

    private static int[] joined(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
