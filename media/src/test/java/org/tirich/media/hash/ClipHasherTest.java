package org.tirich.media.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.probe.SourceLimits;

class ClipHasherTest {

    @TempDir
    Path folder;

    @Test
    void aMirroredSmallerAndWorseCopyIsFoundByItsOrientation() throws Exception {
        var clip = clip("clip.mp4", "testsrc2=s=426x240:r=30:d=4", "null", 23);
        var copy = clip("copy.mp4", "testsrc2=s=426x240:r=30:d=4", "hflip,scale=256:144", 38);
        var other = clip("other.mp4", "mandelbrot=s=426x240:r=30,trim=end=4", "null", 23);
        var index = new HashIndex<String>();
        index.add("clip", hasher().hash(clip).original());
        index.add("other", hasher().hash(other).original());

        var hashes = hasher().hash(copy);

        assertThat(hashes.original().frames()).hasSize(4);
        assertThat(index.search(hashes.original())).isEmpty();
        assertThat(index.search(hashes.in(Orientation.MIRRORED)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("clip");
                    assertThat(found.similarity().isMatch()).isTrue();
                });
    }

    @Test
    void eachFrameIsTheFirstOfItsSecond() throws Exception {
        var cut =
                clip("cut.mp4", "testsrc2=s=320x240:r=10:d=3", "drawbox=t=fill:c=black:enable='gte(mod(t,1),0.3)'", 23);

        var frames = hasher().hash(cut).original().frames();

        assertThat(frames).extracting(FrameHash::second).containsExactly(0, 1, 2);
        assertThat(frames).extracting(FrameHash::quality).allMatch(each -> each >= Spectrum.MIN_QUALITY);
    }

    private Path clip(String name, String picture, String filter, int quality) throws Exception {
        var file = folder.resolve(name);
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                picture,
                "-vf",
                filter,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                Integer.toString(quality),
                "-pix_fmt",
                "yuv420p",
                file.toString()));
        return file;
    }

    private static ClipHasher hasher() throws Exception {
        return new ClipHasher(TestClips.ffmpeg(), SourceLimits.DEFAULT);
    }
}
