package org.tirich.ranking.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Indexes over the live videos, one for each way in which candidates are retrieved. Their order depends on the learned
/// state only.
public final class CandidateIndex {

    private static final int[] NONE = {};

    private final VideoRows videos;
    private final Map<Long, TrendingVideos> trending = new HashMap<>();
    private NewestVideos[] newest = new NewestVideos[0];
    private ExplorationQueue[] explorationQueues = new ExplorationQueue[0];
    private final Map<Integer, int[]> byCreator = new HashMap<>();

    public CandidateIndex(VideoRows videos) {
        this.videos = videos;
    }

    /// The attribute, besides the language, that the videos of a list share.
    private enum Kind {
        LANGUAGE,
        SUBJECT,
        GRADE,
        CONCEPT
    }

    public void add(int row) {
        addToLists(row);
        newest[videos.language(row)].add(row);
        explorationQueues[videos.language(row)].add(row);
    }

    /// Sees to all orders in which it makes no difference whether one comes or many.
    private void addToLists(int row) {
        ensureLanguage(videos.language(row));
        rise(row);
        byCreator.merge(videos.creator(row), new int[] {row}, CandidateIndex::concatenate);
    }

    public void remove(int row) {
        var language = videos.language(row);
        newest[language].remove(row);
        explorationQueues[language].remove(row);
        for (var key : keys(row)) {
            var list = trending.get(key);
            if (list != null) {
                list.remove(row);
                if (list.isIncomplete()) {
                    fill(key, list);
                }
            }
        }
        byCreator.computeIfPresent(
                videos.creator(row),
                (_, rows) -> Arrays.stream(rows).filter(each -> each != row).toArray());
    }

    /// Rebuilds all indexes after a bulk change.
    public void rebuild() {
        trending.clear();
        byCreator.clear();
        newest = new NewestVideos[0];
        explorationQueues = new ExplorationQueue[0];
        videos.live().stream().forEach(row -> {
            videos.setHeapPosition(row, 0);
            addToLists(row);
            newest[videos.language(row)].append(row);
            explorationQueues[videos.language(row)].append(row);
        });
        Arrays.stream(newest).forEach(NewestVideos::sort);
        Arrays.stream(explorationQueues).forEach(ExplorationQueue::heapify);
    }

    private void fill(long key, TrendingVideos list) {
        videos.live().stream()
                .filter(row -> Arrays.stream(keys(row)).anyMatch(each -> each == key))
                .forEach(list::rise);
        list.setComplete();
    }

    /// Updates the position of a video whose trend rose.
    public void rise(int row) {
        for (var key : keys(row)) {
            trending.computeIfAbsent(key, _ -> new TrendingVideos(videos)).rise(row);
        }
    }

    public void shown(int row) {
        explorationQueues[videos.language(row)].shown(row);
    }

    private long[] keys(int row) {
        var language = videos.language(row);
        var taught = videos.concepts(row);
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

    public @Nullable TrendingVideos trending(int language) {
        return trending.get(key(Kind.LANGUAGE, language, 0));
    }

    public @Nullable TrendingVideos trendingOfSubject(int language, int subject) {
        return trending.get(key(Kind.SUBJECT, language, subject));
    }

    public @Nullable TrendingVideos trendingOfGrade(int language, int grade) {
        return trending.get(key(Kind.GRADE, language, grade));
    }

    public @Nullable TrendingVideos trendingOfConcept(int language, int concept) {
        return trending.get(key(Kind.CONCEPT, language, concept));
    }

    public @Nullable NewestVideos newest(int language) {
        return language < newest.length ? newest[language] : null;
    }

    public @Nullable ExplorationQueue explorationQueue(int language) {
        return language < explorationQueues.length ? explorationQueues[language] : null;
    }

    /// The live videos of a creator, in the order in which they were added.
    public int[] ofCreator(int creator) {
        return byCreator.getOrDefault(creator, NONE);
    }

    private void ensureLanguage(int language) {
        var before = newest.length;
        if (language >= before) {
            newest = Arrays.copyOf(newest, language + 1);
            explorationQueues = Arrays.copyOf(explorationQueues, language + 1);
            for (int each = before; each <= language; each++) {
                newest[each] = new NewestVideos(videos);
                explorationQueues[each] = new ExplorationQueue(videos);
            }
        }
    }

    private static int[] concatenate(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
