package org.tirich.media.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.probe.SourceLimits;

/// Compares with the pictures, clips and hashes published by Facebook (github.com/facebook/ThreatExchange),
/// which are not part of this project: `-Dpdq.reference=` names a folder with `images` and `videos`.
@EnabledIfSystemProperty(named = "pdq.reference", matches = ".+", disabledReason = "no reference files")
class PdqReferenceTest {

    private static final Path REFERENCE = Path.of(System.getProperty("pdq.reference", "."));

    private static final String CHAIR = "chair-orig-22-sd-bar";
    private static final String CHAIR_WITH_LOGO = "chair-22-with-small-logo-bar";
    private static final String DOORKNOB = "doorknob-hd-no-bar";
    private static final String PATTERN = "pattern-sd-grey-bar";

    @TempDir
    Path folder;

    @Test
    void theTwoPublishedPicturesHaveTheirPublishedHashes() throws IOException {
        assertThat(spectrum("bridge-1-original").hash())
                .hasToString("f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22");
        assertThat(spectrum("bridge-2-rotate-90").hash())
                .hasToString("30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af");
    }

    @Test
    void editedPicturesMatchAndTurnedOnesMatchInOneOrientation() throws IOException {
        var original = spectrum("bridge-1-original");
        for (var edit : List.of(
                "blur-a-lot", "high-contrast", "sharpen-a-lot", "shrink-a-lot", "square-128x128", "square-256x256")) {
            int distance = spectrum(edit).hash().distance(original.hash());
            System.out.println(edit + ": " + distance);
            assertThat(distance).as(edit).isLessThanOrEqualTo(16);
        }
        for (var turned : List.of(
                "2-rotate-90",
                "3-rotate-180",
                "4-rotate-270",
                "5-flipx",
                "6-flipy",
                "7-flip-plus-1",
                "8-flip-minus-1")) {
            var hash = spectrum("bridge-" + turned).hash();
            var near = new HashMap<Orientation, Integer>();
            for (var orientation : Orientation.values()) {
                near.put(orientation, original.hash(orientation).distance(hash));
            }
            System.out.println(turned + ": " + near);
            assertThat(near.values().stream().filter(each -> each <= 16))
                    .as(turned)
                    .hasSize(1);
        }
    }

    @Test
    void smallCopiesOfThePublishedClipsMatchTheirPublishedHashes() throws Exception {
        int seconds = 0;
        int within = 0;
        for (var name : List.of(CHAIR_WITH_LOGO, CHAIR, DOORKNOB, PATTERN)) {
            var clip = small(name);
            var published = published(name);
            int here = 0;
            for (var frame : clip.frames()) {
                here += published.frames().get(frame.second()).hash().matches(frame.hash()) ? 1 : 0;
            }
            System.out.println(name + ": " + here + " of " + clip.frames().size() + " seconds, "
                    + ClipSimilarity.between(clip, published));
            assertThat(ClipSimilarity.between(clip, published).isMatch())
                    .as(name)
                    .isTrue();
            seconds += clip.frames().size();
            within += here;
        }
        assertThat(within).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * seconds));
    }

    @Test
    void aClipMatchesItselfAndNoOther() throws Exception {
        var chair = small(CHAIR);

        assertThat(ClipSimilarity.between(small(CHAIR_WITH_LOGO), chair).isMatch())
                .isTrue();
        assertThat(ClipSimilarity.between(small(DOORKNOB), chair)).isEqualTo(new ClipSimilarity(0, 0));
        assertThat(ClipSimilarity.between(small(PATTERN), chair)).isEqualTo(new ClipSimilarity(0, 0));
    }

    /// The clip at the size of its 240p rung.
    private ClipHash small(String name) throws Exception {
        var small = folder.resolve(name + ".mp4");
        TestClips.make(List.of(
                "-i",
                REFERENCE.resolve("videos/" + name + ".mp4").toString(),
                "-vf",
                "scale=-2:240",
                "-crf",
                "29",
                "-an",
                small.toString()));
        return new ClipHasher(TestClips.ffmpeg(), SourceLimits.DEFAULT)
                .hash(small)
                .original();
    }

    private static Spectrum spectrum(String name) throws IOException {
        var picture = ImageIO.read(new File(REFERENCE.toFile(), "images/" + name + ".jpg"));
        int width = picture.getWidth();
        int height = picture.getHeight();
        return Spectrum.of(Luma.ofRgb(picture.getRGB(0, 0, width, height, null, 0, width), width, height));
    }

    /// Lines of frame number, quality, hash and seconds; the first line of each second is used.
    private static ClipHash published(String name) throws IOException {
        var frames = new ArrayList<FrameHash>();
        for (var line : Files.readAllLines(REFERENCE.resolve("videos/" + name + ".txt"))) {
            var parts = line.split(",", -1);
            int second = (int) Double.parseDouble(parts[3]);
            if (second == frames.size()) {
                frames.add(new FrameHash(second, PdqHash.of(parts[2]).orElseThrow(), Integer.parseInt(parts[1])));
            }
        }
        return new ClipHash(frames);
    }
}
