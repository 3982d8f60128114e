package org.tirich.media.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {

    private static final long SEED = 20_261_125;

    private final Random random = new Random(SEED);

    @Test
    void aPartOfAStoredClipIsFoundAndSaysHowMuchOfItIsThere() {
        var index = new HashIndex<String>();
        var stored = clip(20);
        index.add("روشنی", clip(30));
        index.add("پاڻي", stored);
        var padded = new ArrayList<>(stored.frames().subList(0, 16));
        padded.addAll(clip(16).frames());

        var found = index.search(worn(new ClipHash(padded)));

        assertThat(found).as("seed %d", SEED).singleElement().satisfies(each -> {
            assertThat(each.key()).isEqualTo("پاڻي");
            assertThat(each.similarity()).isEqualTo(new ClipSimilarity(50, 80));
            assertThat(each.similarity().isMatch()).isTrue();
        });
    }

    @Test
    void lessThanFourFifthsOfAStoredClipIsNoMatch() {
        var stored = clip(20);

        var similarity = ClipSimilarity.between(new ClipHash(stored.frames().subList(0, 15)), stored);

        assertThat(similarity).isEqualTo(new ClipSimilarity(100, 75));
        assertThat(similarity.isMatch()).isFalse();
    }

    @Test
    void removedClipsAreNotFoundAndTheOthersAre() {
        var index = new HashIndex<Integer>();
        var all = new ArrayList<ClipHash>();
        for (int i = 0; i < 60; i++) {
            all.add(clip(1 + i % 7));
            index.add(i, all.get(i));
        }
        int frames = index.frames();

        index.removeIf(key -> key % 3 == 1);
        index.removeIf(key -> key == 59);
        index.add(100, all.get(1));

        for (int i = 0; i < 60; i++) {
            var found =
                    index.search(all.get(i)).stream().map(HashIndex.Match::key).toList();
            if (i == 1) {
                assertThat(found).containsExactly(100);
            } else if (i % 3 == 1 || i == 59) {
                assertThat(found).as("seed %d, clip %d", SEED, i).isEmpty();
            } else {
                assertThat(found).as("seed %d, clip %d", SEED, i).containsExactly(i);
            }
        }
        assertThat(index.frames()).isLessThan(frames);
        index.removeIf(_ -> true);
        assertThat(index.frames()).isZero();
        assertThat(index.search(all.get(0))).isEmpty();
    }

    @Test
    void theIndexFindsTheSameAsPairwiseComparison() {
        var index = new HashIndex<Integer>();
        var clips = new ArrayList<ClipHash>();
        for (int i = 0; i < 200; i++) {
            var clip = i % 4 == 3 ? worn(clips.get(random.nextInt(clips.size()))) : clip(1 + random.nextInt(12));
            clips.add(clip);
            index.add(i, clip);
        }

        for (var query : clips) {
            var expected = new ArrayList<HashIndex.Match<Integer>>();
            for (int i = 0; i < clips.size(); i++) {
                var similarity = ClipSimilarity.between(query, clips.get(i));
                if (similarity.storedPercent() > 0) {
                    expected.add(new HashIndex.Match<>(i, similarity));
                }
            }
            assertThat(index.search(query)).as("seed %d", SEED).isEqualTo(expected);
        }
    }

    @Test
    void framesWithoutDetailAreNeitherStoredNorFound() {
        var index = new HashIndex<String>();
        var wall = new ClipHash(List.of(new FrameHash(0, hash(), Spectrum.MIN_QUALITY - 1)));
        index.add("wall", wall);

        assertThat(index.frames()).isZero();
        assertThat(index.search(wall)).isEmpty();
        assertThat(ClipSimilarity.between(wall, wall)).isEqualTo(new ClipSimilarity(0, 0));
    }

    @Test
    void aSinglePictureOfAListIsFoundInAClip() {
        var index = new HashIndex<String>();
        var clip = clip(12);
        index.add("listed", ClipHash.ofPicture(clip.frames().get(7).hash()));

        assertThat(index.search(clip))
                .singleElement()
                .satisfies(each -> assertThat(each.similarity().isMatch()).isTrue());
    }

    @Test
    void framesMatchUpToADistanceOfThirtyOneBits() {
        var index = new HashIndex<String>();
        index.add("stored", ClipHash.ofPicture(new PdqHash(0, 0, 0, 0)));

        assertThat(index.search(ClipHash.ofPicture(new PdqHash(0, 0xffff, 0, 0x7fff))))
                .hasSize(1);
        assertThat(index.search(ClipHash.ofPicture(new PdqHash(0, 0xffff, 0, 0xffff))))
                .isEmpty();
        assertThat(index.search(ClipHash.ofPicture(new PdqHash(0x7fffffff, 0, 0, 0))))
                .hasSize(1);
        assertThat(index.search(ClipHash.ofPicture(new PdqHash(0xffffffffL, 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void aQueryOfTooManyFramesIsRefused() {
        var index = new HashIndex<String>();

        assertThat(index.search(clip(HashIndex.MAX_QUERY_FRAMES))).isEmpty();
        assertThatThrownBy(() -> index.search(clip(HashIndex.MAX_QUERY_FRAMES + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ClipHash clip(int seconds) {
        var frames = new ArrayList<FrameHash>();
        for (int second = 0; second < seconds; second++) {
            frames.add(new FrameHash(second, hash(), 50 + random.nextInt(51)));
        }
        return new ClipHash(frames);
    }

    private PdqHash hash() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /// Simulates another encode: up to ten bits of each hash differ.
    private ClipHash worn(ClipHash clip) {
        return new ClipHash(clip.frames().stream()
                .map(each -> new FrameHash(each.second(), worn(each.hash()), each.quality()))
                .toList());
    }

    private PdqHash worn(PdqHash hash) {
        long word = hash.word2();
        for (int i = 0; i < 10; i++) {
            word ^= 1L << random.nextInt(Long.SIZE);
        }
        return new PdqHash(hash.word0(), hash.word1(), word, hash.word3());
    }
}
