package org.tirich.media.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.FfmpegProgress;
import org.tirich.media.tools.ScratchDirectory;

/// Decides whether an uploaded file may be transcoded, and reads its properties.
public final class Inspector {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final String WANTED = "format=nb_streams,duration"
            + ":stream=index,codec_type,codec_name,width,height,sample_aspect_ratio,avg_frame_rate,r_frame_rate,duration,color_transfer"
            + ":stream_disposition=attached_pic:stream_side_data=rotation:stream_tags=";
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");

    private final Ffmpeg ffmpeg;
    private final SourceLimits limits;

    public Inspector(Ffmpeg ffmpeg, SourceLimits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// Inspects one file.
    ///
    /// @throws IOException also when ffprobe fails because of the machine or exceeds its time limit
    public Inspection inspect(Path file) throws IOException, InterruptedException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            return refused(Refusal.EMPTY, "0 bytes");
        }
        if (bytes > limits.maxBytes()) {
            return refused(Refusal.TOO_LARGE, bytes + " bytes");
        }
        var container = ContainerSignature.read(file);
        if (container.isEmpty()) {
            return refused(Refusal.NOT_A_VIDEO, "unknown first bytes");
        }
        var folder = Files.createTempDirectory("inspection");
        try (var scratch = ScratchDirectory.open(folder, file)) {
            return inspect(scratch, container.get(), bytes);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private Inspection inspect(ScratchDirectory scratch, Source.Container container, long bytes)
            throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var outcome = ffmpeg.probe(scratch, probeArguments(scratch), TIMEOUT, line -> {
            if (lines.size() < ProbeOutput.MAX_LINES) {
                lines.add(line);
            }
        });
        if (!(outcome instanceof ExitOutcome.Exited exited) || exited.isMachineFault()) {
            throw new IOException("the file could not be probed: " + outcome);
        }
        if (exited.status() != 0) {
            return refused(reason(exited.errorOutput()), exited.errorOutput());
        }
        return judge(scratch, ProbeOutput.of(lines), container, bytes);
    }

    /// ffprobe's error messages for a codec outside the whitelist and for too large a picture.
    private static Refusal reason(String complaints) {
        if (complaints.contains("not on whitelist")) {
            return Refusal.UNKNOWN_CODEC;
        }
        return complaints.contains("max pixel count") ? Refusal.TOO_MANY_PIXELS : Refusal.DAMAGED;
    }

    private Inspection judge(ScratchDirectory scratch, ProbeOutput output, Source.Container container, long bytes)
            throws IOException, InterruptedException {
        if (output.streams() > limits.maxStreams()) {
            return refused(Refusal.TOO_MANY_STREAMS, output.streams() + " streams");
        }
        var streams =
                IntStream.range(0, output.streams()).mapToObj(output::stream).toList();
        var pictures = streams.stream()
                .filter(each -> each.is("video") && each.number("disposition.attached_pic") == 0)
                .toList();
        if (pictures.isEmpty()) {
            return refused(Refusal.NO_PICTURE, output.streams() + " streams without a picture");
        }
        var known = pictures.stream()
                .filter(each -> Allowlist.PICTURE_CODECS.contains(each.text("codec_name")))
                .findFirst();
        if (known.isEmpty()) {
            return refused(Refusal.UNKNOWN_CODEC, pictures.getFirst().text("codec_name"));
        }
        var picture = known.get();
        long pixels = (long) picture.number("width") * picture.number("height");
        if (pixels > limits.maxPixels()) {
            return refused(Refusal.TOO_MANY_PIXELS, picture.number("width") + "x" + picture.number("height"));
        }
        var frameRate = frameRate(picture);
        if (pixels == 0 || frameRate.isEmpty()) {
            return refused(Refusal.DAMAGED, "no picture size or frame rate is stated");
        }
        if (frameRate.get().perSecond() > limits.maxFramesPerSecond()) {
            return refused(Refusal.TOO_MANY_FRAMES, frameRate.get() + " a second");
        }
        var duration = duration(scratch, output, picture);
        if (duration.isEmpty()) {
            return refused(Refusal.DAMAGED, "no duration can be found");
        }
        if (duration.get().compareTo(limits.minDuration()) < 0) {
            return refused(Refusal.TOO_SHORT, duration.get().toString());
        }
        if (duration.get().compareTo(limits.maxDuration()) > 0) {
            return refused(Refusal.TOO_LONG, duration.get().toString());
        }
        return new Inspection.Accepted(
                new Source(container, shown(picture, frameRate.get()), sound(streams), duration.get(), bytes));
    }

    private static Optional<FrameRate> frameRate(ProbeOutput.Stream picture) {
        return FrameRate.of(picture.text("avg_frame_rate")).or(() -> FrameRate.of(picture.text("r_frame_rate")));
    }

    private static Source.Picture shown(ProbeOutput.Stream picture, FrameRate frameRate) {
        int width = Math.max(1, Math.toIntExact(Math.round(picture.number("width") * pixelShape(picture))));
        int height = picture.number("height");
        boolean turned = picture.isTurnedByAQuarter();
        return new Source.Picture(
                picture.number("index"),
                picture.text("codec_name"),
                turned ? height : width,
                turned ? width : height,
                frameRate,
                HIGH_DYNAMIC_RANGE.contains(picture.text("color_transfer")));
    }

    /// Pixel aspect ratio; 1 where none is stated or the stated one is implausible.
    private static double pixelShape(ProbeOutput.Stream picture) {
        return FrameRate.of(picture.text("sample_aspect_ratio").replace(':', '/'))
                .map(FrameRate::perSecond)
                .filter(shape -> shape > 0.25 && shape < 4)
                .orElse(1.0);
    }

    /// The first decodable sound stream. A file without one counts as silent.
    private static Optional<Source.Sound> sound(List<ProbeOutput.Stream> streams) {
        return streams.stream()
                .filter(each -> each.is("audio") && Allowlist.SOUND_CODECS.contains(each.text("codec_name")))
                .findFirst()
                .map(each -> new Source.Sound(each.number("index"), each.text("codec_name")));
    }

    /// The shorter of the two stated durations, because the sound may be longer than the picture and an edit
    /// list may shorten the picture. Recordings by browsers state none; these are measured.
    private Optional<Duration> duration(ScratchDirectory scratch, ProbeOutput output, ProbeOutput.Stream picture)
            throws IOException, InterruptedException {
        var whole = output.duration("format.duration");
        var own = picture.duration();
        if (whole.isPresent() && own.isPresent()) {
            return whole.get().compareTo(own.get()) < 0 ? whole : own;
        }
        var stated = own.or(() -> whole);
        return stated.isPresent() ? stated : measured(scratch, picture.number("index"));
    }

    private Optional<Duration> measured(ScratchDirectory scratch, int stream) throws IOException, InterruptedException {
        var progress = new FfmpegProgress();
        var arguments = new ArrayList<String>();
        arguments.addAll(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", scratch.inputUrl(), "-map", "0:" + stream, "-c", "copy", "-f", "null", "-"));
        ffmpeg.encode(scratch, arguments, TIMEOUT, progress.asMonitor());
        return progress.outTime().isZero() ? Optional.empty() : Optional.of(progress.outTime());
    }

    private List<String> probeArguments(ScratchDirectory scratch) {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(Allowlist.probeOptions(limits));
        arguments.addAll(List.of("-show_entries", WANTED, "-of", "flat", "-i", scratch.inputUrl()));
        return arguments;
    }

    private static Inspection refused(Refusal refusal, String detail) {
        return new Inspection.Refused(refusal, detail);
    }
}
