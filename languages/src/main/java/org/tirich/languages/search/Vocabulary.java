package org.tirich.languages.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.tirich.languages.sound.PhoneticSimilarity;
import org.tirich.languages.sound.SoundKeys;

/// All indexed words, searchable by sound and by spelling. Words have the form of [TextTerms#exact].
///
/// It grows with the index and never shrinks; words without texts merely find nothing. It is thread-safe.
public final class Vocabulary {

    /// A similar word.
    ///
    /// @param likeness 0 to 1
    public record SimilarWord(String word, double likeness) {}

    private static final int NO_WORDS = 0;

    /// Preference for words in many texts.
    private static final double FREQUENCY_WEIGHT = 0.02;

    /// Larger buckets are read up to this size, because their key is too unspecific.
    private static final int MAX_BUCKET_READ = 4_000;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Bucket> bySound = new HashMap<>();
    private int[] counts = new int[1024];
    private long[] letterSets = new long[1024];

    /// A growing list of word ids.
    private static final class Bucket {
        private int[] ids = new int[2];
        private int size;

        void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }
    }

    /// Counts each given word once per occurrence.
    public void add(Iterable<String> given) {
        lock.writeLock().lock();
        try {
            given.forEach(word -> add(word, 1));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Adds `count` texts to a word.
    public void add(String word, int count) {
        lock.writeLock().lock();
        try {
            var known = ids.get(word);
            int id = known != null ? known : register(word);
            counts[id] += count;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private int register(String word) {
        int id = words.size();
        if (id == counts.length) {
            counts = Arrays.copyOf(counts, id * 2);
            letterSets = Arrays.copyOf(letterSets, id * 2);
        }
        ids.put(word, id);
        words.add(word);
        letterSets[id] = letterSets(word);
        if (Character.isLetter(word.codePointAt(0))) {
            for (var key : SoundKeys.of(word)) {
                bySound.computeIfAbsent(key, _ -> new Bucket()).add(id);
            }
        }
        return id;
    }

    /// The number of texts with a word.
    public int count(String word) {
        return underReadLock(() -> {
            var id = ids.get(word);
            return id == null ? NO_WORDS : counts[id];
        });
    }

    public int size() {
        return underReadLock(words::size);
    }

    /// Words that share a phonetic key with the given one, most likely first, without the word itself.
    public List<SimilarWord> soundingLike(String word, int most) {
        var keys = SoundKeys.of(word);
        return underReadLock(() -> {
            var found = new LinkedHashSet<Integer>();
            for (var key : keys) {
                var bucket = bySound.get(key);
                for (int i = 0; bucket != null && i < Math.min(bucket.size, MAX_BUCKET_READ); i++) {
                    found.add(bucket.ids[i]);
                }
            }
            return best(word, found, most);
        });
    }

    private List<SimilarWord> best(String word, Iterable<Integer> found, int most) {
        record Scored(SimilarWord similar, double score) {}
        var scored = new ArrayList<Scored>();
        for (int id : found) {
            var other = words.get(id);
            if (!other.equals(word)) {
                double likeness = PhoneticSimilarity.of(word, other);
                scored.add(new Scored(
                        new SimilarWord(other, likeness), likeness + FREQUENCY_WEIGHT * Math.log1p(counts[id])));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().limit(most).map(Scored::similar).toList();
    }

    /// Words within one typing error of the given one, in long words two: a letter omitted, added, changed or
    /// swapped.
    public List<SimilarWord> spelledLike(String word, int most) {
        int slips = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
        if (slips == 0) {
            return List.of();
        }
        long asked = letterSets(word);
        return underReadLock(() -> {
            var found = new ArrayList<Integer>();
            for (int id = 0; id < words.size(); id++) {
                // Each error changes at most two letters of the set.
                if (Long.bitCount(letterSets[id] ^ asked) <= 2 * slips
                        && counts[id] > 0
                        && EditDistance.within(word, words.get(id), slips)) {
                    found.add(id);
                }
            }
            return best(word, found, most);
        });
    }

    /// The set of letters of a word, hashed to 64 bits.
    private static long letterSets(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1L << (word.charAt(i) * 31 & 63);
        }
        return set;
    }

    private <T> T underReadLock(Supplier<T> what) {
        lock.readLock().lock();
        try {
            return what.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
