package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.box.Mp4;
import org.tirich.media.ladder.Rung;
import org.tirich.media.probe.Refusal;

class TranscoderTest {

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void nameATarget() {
        target = folder.resolve("rendering");
    }

    @Test
    void aPortraitClipBecomesALadderOfProgressiveFiles() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "480x854", 3);

        var rendering = ready(clip);

        assertThat(rendering.variants())
                .extracting(Variant::file)
                .containsExactly("144p.mp4", "240p.mp4", "240p-aac.mp4", "360p.mp4", "480p.mp4", "480p-aac.mp4");
        assertThat(files()).doesNotContain("240p-aac.mp4", "480p-aac.mp4", "sound.mp4");
        rendering.writeAll(target);
        for (var variant : rendering.variants()) {
            var file = target.resolve(variant.file());
            var mp4 = Mp4.read(file);
            assertThat(mp4.moovFirst()).as("moov first in %s", variant.file()).isTrue();
            assertThat(mp4.personalBoxes()).isEmpty();
            assertThat(Math.min(variant.width(), variant.height()))
                    .isEqualTo(variant.rung().shortSide());
            assertThat(variant.height()).isGreaterThan(variant.width());
            assertThat(variant.bytes()).isEqualTo(Files.size(file));
            assertThat(variant.startBytes()).isBetween(1000L, variant.bytes());
            assertThat(variant.duration()).isBetween(Duration.ofMillis(2900), Duration.ofMillis(3100));
            assertThat(variant.sha256()).isEqualTo(sha256(file));
        }
        var lowest = rendering.variants().getFirst();
        assertThat(lowest.mediaType()).isEqualTo("video/mp4; codecs=\"avc1.4D400B, opus\"");
        assertThat(lowest.averageKbps()).isLessThanOrEqualTo(65);
        assertThat(rendering.variants().get(2).codecs()).last().isEqualTo("mp4a.40.2");
    }

    @Test
    void noiseStaysBelowEveryCap() throws Exception {
        var noise = folder.resolve("noise.mp4");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=256x144:r=30:d=4,noise=alls=80:allf=t",
                "-f",
                "lavfi",
                "-i",
                "anoisesrc=d=4",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-c:a",
                "aac",
                noise.toString()));

        var rendering = ready(noise);

        assertThat(rendering.variants().getFirst().averageKbps()).isLessThanOrEqualTo(65);
        assertThat(rendering.preview().poster().bytes()).isLessThanOrEqualTo(6 * 1024);
        assertThat(rendering.preview().card().bytes()).isLessThanOrEqualTo(100 * 1024);
    }

    @Test
    void thePreviewComesFirstAndProgressNeverFalls() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "360x360", 1);
        var percents = new ArrayList<Integer>();
        var seenAtReview = new ArrayList<String>();

        var outcome = transcoder()
                .transcode(
                        clip,
                        target,
                        new ProgressListener() {
                            @Override
                            public void progress(Progress progress) {
                                percents.add(progress.percent());
                            }

                            @Override
                            public void previewReady(Preview preview) {
                                assertThat(percents.getLast()).isLessThan(100);
                                assertThat(preview.poster().bytes()).isBetween(100L, 6L * 1024);
                                assertThat(preview.card().bytes()).isBetween(100L, 100L * 1024);
                                assertThat(preview.edgeColour()).matches("#[0-9a-f]{6}");
                                seenAtReview.addAll(files());
                            }
                        },
                        new Cancellation());

        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        assertThat(seenAtReview)
                .containsExactly(
                        "240p.mp4",
                        "card.jpg",
                        "poster-480.avif",
                        "poster-480.webp",
                        "poster.avif",
                        "poster.webp",
                        "sound-aac.mp4",
                        "storyboard.vtt",
                        "storyboard.webp");
        assertThat(percents).isSorted().doesNotHaveDuplicates().startsWith(0).endsWith(100);
    }

    @Test
    void muxedFilesHaveThePacketsOfTheStoredFiles() throws Exception {
        var rendering = ready(TestClips.clip(folder.resolve("clip.mp4"), "320x240", 5));
        assertThat(files()).contains("240p.mp4", "sound-aac.mp4").doesNotContain("240p-aac.mp4", "sound.mp4");

        rendering.writeAll(target);

        assertThat(packets("240p-aac.mp4", "v")).isEqualTo(packets("240p.mp4", "v"));
        assertThat(packets("240p-aac.mp4", "a")).isEqualTo(packets("sound-aac.mp4", "a"));
        assertThat(packets("sound.mp4", "a"))
                .isEqualTo(packets("240p.mp4", "a"))
                .isEqualTo(packets("144p.mp4", "a"));
        for (var sound : rendering.sounds()) {
            var file = target.resolve(sound.file());
            assertThat(sound.bytes()).isEqualTo(Files.size(file));
            assertThat(sound.sha256()).isEqualTo(sha256(file));
        }
    }

    /// Checksum and times of every packet.
    private List<String> packets(String file, String kind) throws IOException {
        var sums = folder.resolve("sums");
        TestClips.make(List.of(
                "-i", target.resolve(file).toString(), "-map", "0:" + kind, "-c", "copy", "-f", "framemd5", "" + sums));
        return Files.readAllLines(sums).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void aRunReportsProgress() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "640x360", 12);
        var told = new ArrayList<Progress>();

        transcoder().transcode(clip, target, told::add, new Cancellation());

        for (var stage : List.of(Progress.Stage.REVIEW_COPY, Progress.Stage.ALL_SIZES)) {
            assertThat(told).filteredOn(each -> each.stage() == stage).hasSizeGreaterThan(2);
        }
        assertThat(told.getLast().percent()).isEqualTo(100);
    }

    @Test
    void rotationIsAppliedAndPersonalMetadataAreDropped() throws Exception {
        var lying = TestClips.clip(folder.resolve("lying.mp4"), "320x180", 1);
        var phone = folder.resolve("phone.mp4");
        TestClips.make(List.of(
                "-display_rotation",
                "90",
                "-i",
                lying.toString(),
                "-c",
                "copy",
                "-movflags",
                "use_metadata_tags",
                "-metadata",
                "location=+35.8518+071.7864/",
                "-metadata",
                "artist=Gulalai",
                "-metadata",
                "comment=at home",
                phone.toString()));
        assertThat(Mp4.read(phone).personalBoxes()).as("the source has them").isNotEmpty();

        var rendering = ready(phone);
        rendering.writeAll(target);

        assertThat(rendering.variants()).allSatisfy(variant -> {
            assertThat(variant.height()).isGreaterThan(variant.width());
            assertThat(Mp4.read(target.resolve(variant.file())).personalBoxes()).isEmpty();
            assertThat(Files.readAllBytes(target.resolve(variant.file())))
                    .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                    .doesNotContain("Gulalai", "35.8518", "at home");
        });
    }

    @Test
    void aClipWithoutSoundAndOfOddSizeIsServedToo() throws Exception {
        var odd = folder.resolve("odd.webm");
        TestClips.make(List.of("-f", "lavfi", "-i", "testsrc=s=161x121:r=24:d=1", "-c:v", "libvpx", odd.toString()));

        var rendering = ready(odd);

        assertThat(rendering.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.rung()).isEqualTo(Rung.P144);
            assertThat(variant.sound()).isEmpty();
            assertThat(variant.codecs()).hasSize(1);
            assertThat(variant.width()).isEqualTo(162).isGreaterThan(variant.height());
        });
    }

    @Test
    void aSingleFrameShownForTheWholeLengthHasAPoster() throws Exception {
        var slide = folder.resolve("slide.mp4");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=s=160x144:r=1/3:d=3",
                "-f",
                "lavfi",
                "-i",
                "sine=d=3",
                "-c:v",
                "libx264",
                "-c:a",
                "aac",
                slide.toString()));

        assertThat(ready(slide).preview().poster().bytes()).isPositive();
    }

    @Test
    void anUnsupportedSoundIsIgnored() throws Exception {
        var exotic = folder.resolve("exotic.mkv");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=s=160x144:d=1",
                "-f",
                "lavfi",
                "-i",
                "sine=d=1",
                "-c:v",
                "libx264",
                "-c:a",
                "wavpack",
                exotic.toString()));

        assertThat(ready(exotic).variants())
                .allSatisfy(variant -> assertThat(variant.sound()).isEmpty());
    }

    @Test
    void aFileTruncatedAfterItsIndexIsRejectedDespiteExitStatusZero() throws Exception {
        var whole = folder.resolve("whole.mp4");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=256x144:r=30:d=4",
                "-c:v",
                "libx264",
                "-g",
                "30",
                "-movflags",
                "+faststart",
                whole.toString()));
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));

        var outcome = transcode(cut);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TranscodeOutcome.Rejected.class,
                        rejected -> assertThat(rejected.refusal()).isEqualTo(Refusal.DAMAGED));
        assertThat(files()).isEmpty();
    }

    @Test
    void cancellationLeavesNothingBehind() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "640x360", 10);
        var cancellation = new Cancellation();

        var outcome = transcoder()
                .transcode(
                        clip,
                        target,
                        new ProgressListener() {
                            @Override
                            public void progress(Progress progress) {
                                if (progress.stage() == Progress.Stage.ALL_SIZES) {
                                    cancellation.request();
                                }
                            }
                        },
                        cancellation);

        assertThat(outcome).isEqualTo(new TranscodeOutcome.Cancelled());
        assertThat(files()).isEmpty();
    }

    @Test
    void filesLeftByACrashDoNoHarm() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "160x144", 1);
        Files.createDirectories(target.resolve(".work/out"));
        Files.writeString(target.resolve(".work/out/144p.mp4"), "half");
        Files.writeString(target.resolve("144p.mp4"), "old");

        var rendering = ready(clip);

        assertThat(rendering.variants().getFirst().bytes()).isGreaterThan(1000);
        assertThat(files()).startsWith("144p.mp4", "card.jpg");
    }

    private static Transcoder transcoder() throws IOException {
        return new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS);
    }

    private TranscodeOutcome transcode(Path clip) throws Exception {
        return transcoder().transcode(clip, target, ProgressListener.NONE, new Cancellation());
    }

    private Rendering ready(Path clip) throws Exception {
        var outcome = transcode(clip);
        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        return ((TranscodeOutcome.Ready) outcome).rendering();
    }

    private List<String> files() {
        try (var entries = Files.list(target)) {
            return entries.map(each -> each.getFileName().toString())
                    .filter(each -> !each.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
