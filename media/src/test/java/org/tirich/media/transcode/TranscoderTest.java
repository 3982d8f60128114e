package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.box.Mp4;
import org.tirich.media.ladder.Rung;
import org.tirich.media.probe.Refusal;

class TranscoderTest {

    private static final int SECONDS = 6;

    @TempDir
    static Path shared;

    /// A portrait clip transcoded once, with what was reported meanwhile.
    private static Rendering portrait;

    private static Path portraitTarget;
    private static List<String> storedFiles;
    private static final List<String> FILES_AT_PREVIEW = new ArrayList<>();
    private static final List<Progress> REPORTED = new ArrayList<>();

    @TempDir
    Path folder;

    private Path target;

    @BeforeAll
    static void transcodeAPortraitClip() throws Exception {
        portraitTarget = shared.resolve("rendering");
        var clip = TestClips.clip(shared.resolve("clip.mp4"), "480x854", SECONDS);

        portrait = ready(transcoder()
                .transcode(
                        clip,
                        portraitTarget,
                        new ProgressListener() {
                            @Override
                            public void progress(Progress progress) {
                                REPORTED.add(progress);
                            }

                            @Override
                            public void previewReady(Preview preview) {
                                FILES_AT_PREVIEW.addAll(files(portraitTarget));
                            }
                        },
                        new Cancellation()));

        storedFiles = files(portraitTarget);
        portrait.writeAll(portraitTarget);
    }

    @BeforeEach
    void nameATarget() {
        target = folder.resolve("rendering");
    }

    @Test
    void aPortraitClipBecomesALadderOfProgressiveFiles() throws Exception {
        assertThat(portrait.variants())
                .extracting(Variant::file)
                .containsExactly("144p.mp4", "240p.mp4", "240p-aac.mp4", "360p.mp4", "480p.mp4", "480p-aac.mp4");
        for (var variant : portrait.variants()) {
            var file = portraitTarget.resolve(variant.file());
            var mp4 = Mp4.read(file);
            assertThat(mp4.moovFirst()).as("moov first in %s", variant.file()).isTrue();
            assertThat(mp4.personalBoxes()).isEmpty();
            assertThat(Math.min(variant.width(), variant.height()))
                    .isEqualTo(variant.rung().shortSide());
            assertThat(variant.height()).isGreaterThan(variant.width());
            assertThat(variant.bytes()).isEqualTo(Files.size(file));
            assertThat(variant.startBytes()).isBetween(1000L, variant.bytes());
            assertThat(variant.duration()).isBetween(Duration.ofMillis(5900), Duration.ofMillis(6100));
            assertThat(variant.sha256()).isEqualTo(sha256(file));
        }
        var lowest = portrait.variants().getFirst();
        assertThat(lowest.mediaType()).isEqualTo("video/mp4; codecs=\"avc1.4D400B, opus\"");
        assertThat(lowest.averageKbps()).isLessThanOrEqualTo(65);
        assertThat(portrait.variants().get(2).codecs()).last().isEqualTo("mp4a.40.2");
    }

    @Test
    void thePreviewComesFirstAndProgressNeverFalls() {
        assertThat(FILES_AT_PREVIEW)
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
        var preview = portrait.preview();
        assertThat(preview.poster().bytes()).isBetween(100L, 6L * 1024);
        assertThat(preview.card().bytes()).isBetween(100L, 100L * 1024);
        assertThat(preview.edgeColour()).matches("#[0-9a-f]{6}");
        assertThat(REPORTED)
                .extracting(Progress::percent)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100);
        for (var stage : List.of(Progress.Stage.REVIEW_COPY, Progress.Stage.ALL_SIZES)) {
            assertThat(REPORTED).filteredOn(each -> each.stage() == stage).hasSizeGreaterThan(2);
        }
    }

    @Test
    void muxedFilesHaveThePacketsOfTheStoredFiles() throws Exception {
        assertThat(storedFiles)
                .contains("240p.mp4", "sound-aac.mp4")
                .doesNotContain("240p-aac.mp4", "480p-aac.mp4", "sound.mp4");

        assertThat(packets("240p-aac.mp4", "v")).isEqualTo(packets("240p.mp4", "v"));
        assertThat(packets("240p-aac.mp4", "a")).isEqualTo(packets("sound-aac.mp4", "a"));
        assertThat(packets("sound.mp4", "a"))
                .isEqualTo(packets("240p.mp4", "a"))
                .isEqualTo(packets("144p.mp4", "a"));
        for (var sound : portrait.sounds()) {
            var file = portraitTarget.resolve(sound.file());
            assertThat(sound.bytes()).isEqualTo(Files.size(file));
            assertThat(sound.sha256()).isEqualTo(sha256(file));
        }
    }

    /// Checksum and times of every packet.
    private List<String> packets(String file, String kind) throws IOException {
        var sums = folder.resolve("sums");
        TestClips.make(List.of(
                "-i",
                portraitTarget.resolve(file).toString(),
                "-map",
                "0:" + kind,
                "-c",
                "copy",
                "-f",
                "framemd5",
                sums.toString()));
        return Files.readAllLines(sums).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
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
    void anOnlySoundThatCannotBeReadIsNamed() throws Exception {
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

        assertThat(transcode(exotic)).isEqualTo(new TranscodeOutcome.Rejected(Refusal.UNKNOWN_SOUND, "wavpack"));
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
        assertThat(files(target)).isEmpty();
    }

    @Test
    void cancellationLeavesNothingBehind() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "480x854", SECONDS);
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
        assertThat(files(target)).isEmpty();
    }

    @Test
    void filesLeftByACrashDoNoHarm() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "160x144", 1);
        Files.createDirectories(target.resolve(".work/out"));
        Files.writeString(target.resolve(".work/out/144p.mp4"), "half");
        Files.writeString(target.resolve("144p.mp4"), "old");

        var rendering = ready(clip);

        assertThat(rendering.variants().getFirst().bytes()).isGreaterThan(1000);
        assertThat(files(target)).startsWith("144p.mp4", "card.jpg");
    }

    private static Transcoder transcoder() throws IOException {
        return new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS);
    }

    private TranscodeOutcome transcode(Path clip) throws Exception {
        return transcoder().transcode(clip, target, ProgressListener.NONE, new Cancellation());
    }

    private Rendering ready(Path clip) throws Exception {
        return ready(transcode(clip));
    }

    private static Rendering ready(TranscodeOutcome outcome) {
        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        return ((TranscodeOutcome.Ready) outcome).rendering();
    }

    private static List<String> files(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.map(each -> each.getFileName().toString())
                    .filter(each -> !each.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
