package org.tirich.media.hash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// An in-memory index of clip hashes. A search scans all frames at a few operations each: a tenth of a second
/// for a million.
///
/// @param <K> the key of a stored clip
public final class HashIndex<K> {

    /// 320 MB of hashes: every second of 55,000 clips of three minutes.
    static final int MAX_FRAMES = 10_000_000;

    /// Three minutes in eight orientations are searched as eight queries.
    static final int MAX_QUERY_FRAMES = 1024;

    private static final int WORDS = 4;
    private static final int INITIAL_CAPACITY = 1024;

    private final List<K> keys = new ArrayList<>();
    private final List<Integer> frameCounts = new ArrayList<>();
    private long[] words = new long[INITIAL_CAPACITY * WORDS];
    private int[] clips = new int[INITIAL_CAPACITY];
    private int frames;

    /// A stored clip with at least one frame in common with the query.
    public record Match<K>(K key, ClipSimilarity similarity) {}

    /// Adds a clip; false when the index is full. A clip without detail is never found.
    public synchronized boolean add(K key, ClipHash clip) {
        var telling = clip.comparable();
        if (frames + telling.size() > MAX_FRAMES) {
            return false;
        }
        ensureCapacity(frames + telling.size());
        for (var hash : telling) {
            put(hash, words, frames);
            clips[frames++] = keys.size();
        }
        keys.add(key);
        frameCounts.add(telling.size());
        return true;
    }

    /// Removes every clip whose key fulfils a condition.
    public synchronized void removeIf(Predicate<? super K> condition) {
        var renumbered = new int[keys.size()];
        var keptKeys = new ArrayList<K>();
        var keptCounts = new ArrayList<Integer>();
        for (int clip = 0; clip < renumbered.length; clip++) {
            boolean isKept = !condition.test(keys.get(clip));
            renumbered[clip] = isKept ? keptKeys.size() : -1;
            if (isKept) {
                keptKeys.add(keys.get(clip));
                keptCounts.add(frameCounts.get(clip));
            }
        }
        int kept = 0;
        for (int frame = 0; frame < frames; frame++) {
            int clip = renumbered[clips[frame]];
            if (clip >= 0) {
                System.arraycopy(words, frame * WORDS, words, kept * WORDS, WORDS);
                clips[kept++] = clip;
            }
        }
        frames = kept;
        keys.clear();
        keys.addAll(keptKeys);
        frameCounts.clear();
        frameCounts.addAll(keptCounts);
    }

    public synchronized int frames() {
        return frames;
    }

    /// Every stored clip that shares a frame with the query, in the order of adding. [ClipSimilarity#isMatch()]
    /// tells which of them match.
    public synchronized List<Match<K>> search(ClipHash query) {
        var asked = query.comparable();
        if (asked.size() > MAX_QUERY_FRAMES) {
            throw new IllegalArgumentException("a query of " + asked.size() + " pictures");
        }
        var shared = new HashMap<Integer, Shared>();
        var askedWords = flat(asked);
        for (int frame = 0; frame < frames; frame++) {
            compare(frame, askedWords, shared);
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> found(each.getKey(), each.getValue(), asked.size()))
                .toList();
    }

    private static long[] flat(List<PdqHash> hashes) {
        var flat = new long[hashes.size() * WORDS];
        for (int i = 0; i < hashes.size(); i++) {
            put(hashes.get(i), flat, i);
        }
        return flat;
    }

    private static void put(PdqHash hash, long[] words, int index) {
        words[index * WORDS] = hash.word0();
        words[index * WORDS + 1] = hash.word1();
        words[index * WORDS + 2] = hash.word2();
        words[index * WORDS + 3] = hash.word3();
    }

    private void compare(int frame, long[] asked, Map<Integer, Shared> shared) {
        long word0 = words[frame * WORDS];
        long word1 = words[frame * WORDS + 1];
        long word2 = words[frame * WORDS + 2];
        long word3 = words[frame * WORDS + 3];
        boolean isFound = false;
        for (int i = 0; i < asked.length; i += WORDS) {
            // Half of the bits suffice to rule out most frames.
            int distance = Long.bitCount(word0 ^ asked[i]) + Long.bitCount(word1 ^ asked[i + 1]);
            if (distance > PdqHash.MATCH_DISTANCE) {
                continue;
            }
            distance += Long.bitCount(word2 ^ asked[i + 2]) + Long.bitCount(word3 ^ asked[i + 3]);
            if (distance <= PdqHash.MATCH_DISTANCE) {
                var with = shared.computeIfAbsent(clips[frame], _ -> new Shared());
                with.asked.set(i / WORDS);
                with.stored += isFound ? 0 : 1;
                isFound = true;
            }
        }
    }

    private Match<K> found(int clip, Shared shared, int asked) {
        return new Match<>(
                keys.get(clip),
                new ClipSimilarity(
                        ClipSimilarity.percent(shared.asked.cardinality(), asked),
                        ClipSimilarity.percent(shared.stored, frameCounts.get(clip))));
    }

    private void ensureCapacity(int needed) {
        if (needed > clips.length) {
            int room = Math.min(MAX_FRAMES, Math.max(needed, clips.length * 2));
            words = Arrays.copyOf(words, room * WORDS);
            clips = Arrays.copyOf(clips, room);
        }
    }

    /// The frames that a stored clip and the query have in common.
    private static final class Shared {

        private final BitSet asked = new BitSet();
        private int stored;
    }
}
