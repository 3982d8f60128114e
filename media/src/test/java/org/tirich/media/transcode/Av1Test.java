package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.box.Mp4;
import org.tirich.media.ladder.PictureCodec;
import org.tirich.media.ladder.Rung;

class Av1Test {

    @TempDir
    Path folder;

    @Test
    void av1IsAddedForTheTwoRungsForSlowLinks() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "640x360", 1);
        var target = folder.resolve("rendering");
        var transcoder = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS);
        var h264 = transcoder.transcode(clip, target, ProgressListener.NONE, new Cancellation());
        assertThat(h264).isInstanceOf(TranscodeOutcome.Ready.class);

        var addition = transcoder.addAv1(clip, target, ProgressListener.NONE, new Cancellation());

        assertThat(addition).isInstanceOf(Av1Outcome.Added.class);
        var variants = ((Av1Outcome.Added) addition).variants();
        assertThat(variants).extracting(Variant::file).containsExactly("240p-av1.mp4", "360p-av1.mp4");
        assertThat(variants).extracting(Variant::rung).containsExactly(Rung.P240, Rung.P360);
        for (var variant : variants) {
            assertThat(variant.picture()).isEqualTo(PictureCodec.AV1);
            assertThat(variant.mediaType()).matches("video/mp4; codecs=\"av01\\.0\\.\\d\\d[MH]\\.08, opus\"");
            var mp4 = Mp4.read(target.resolve(variant.file()));
            assertThat(mp4.moovFirst()).isTrue();
            var h264Size = Files.size(target.resolve(variant.rung().label() + ".mp4"));
            assertThat(variant.bytes()).isLessThan(h264Size);
        }
        assertThat(target.resolve("240p.mp4")).exists();
    }

    @Test
    void aSourceBelowTheRungsOfAv1GetsNone() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "176x144", 1);

        var addition = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS)
                .addAv1(clip, folder.resolve("rendering"), ProgressListener.NONE, new Cancellation());

        assertThat(addition).isEqualTo(new Av1Outcome.Added(List.of()));
    }
}
