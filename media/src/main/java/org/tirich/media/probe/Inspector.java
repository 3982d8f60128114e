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
import org.tirich.media.sandbox.Ending;
import org.tirich.media.tools.Clock;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Workplace;

/// Looks into a file and says whether it may go on, and as what.
public final class Inspector {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String WANTED = "format=nb_streams,duration"
            + ":stream=index,codec_type,codec_name,width,height,sample_aspect_ratio,avg_frame_rate,r_frame_rate,duration,color_transfer"
            + ":stream_disposition=attached_pic:stream_side_data=rotation:stream_tags=";
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");

    private final Ffmpeg ffmpeg;
    private final Limits limits;

    public Inspector(Ffmpeg ffmpeg, Limits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// Inspects one file. What ffprobe cannot be asked for want of a working machine, or in time, is an
    /// exception.
    public Inspection inspect(Path file) throws IOException, InterruptedException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            return refused(Refusal.EMPTY, "0 bytes");
        }
        if (bytes > limits.bytes()) {
            return refused(Refusal.TOO_LARGE, bytes + " bytes");
        }
        var container = Magic.of(file);
        if (container.isEmpty()) {
            return refused(Refusal.NOT_A_VIDEO, "unknown first bytes");
        }
        var folder = Files.createTempDirectory("inspection");
        try (var place = Workplace.open(folder, file)) {
            return inspect(place, container.get(), bytes);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private Inspection inspect(Workplace place, Source.Container container, long bytes)
            throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var ending = ffmpeg.probe(place, probeArguments(place), PATIENCE, line -> {
            if (lines.size() < Facts.MOST_LINES) {
                lines.add(line);
            }
        });
        if (!(ending instanceof Ending.Exited exited) || exited.isFaultOfTheMachine()) {
            throw new IOException("the file could not be probed: " + ending);
        }
        if (exited.status() != 0) {
            return refused(reason(exited.complaints()), exited.complaints());
        }
        return judge(place, Facts.of(lines), container, bytes);
    }

    /// ffprobe gives up on what it may not open, and says so in these words.
    private static Refusal reason(String complaints) {
        if (complaints.contains("not on whitelist")) {
            return Refusal.UNKNOWN_CODEC;
        }
        return complaints.contains("max pixel count") ? Refusal.TOO_MANY_PIXELS : Refusal.DAMAGED;
    }

    private Inspection judge(Workplace place, Facts facts, Source.Container container, long bytes)
            throws IOException, InterruptedException {
        if (facts.streams() > limits.streams()) {
            return refused(Refusal.TOO_MANY_STREAMS, facts.streams() + " streams");
        }
        var streams =
                IntStream.range(0, facts.streams()).mapToObj(facts::stream).toList();
        var pictures = streams.stream()
                .filter(each -> each.is("video") && each.number("disposition.attached_pic") == 0)
                .toList();
        if (pictures.isEmpty()) {
            return refused(Refusal.NO_PICTURE, facts.streams() + " streams, none of them a picture");
        }
        var known = pictures.stream()
                .filter(each -> Allowlist.PICTURES.contains(each.text("codec_name")))
                .findFirst();
        if (known.isEmpty()) {
            return refused(Refusal.UNKNOWN_CODEC, pictures.getFirst().text("codec_name"));
        }
        var picture = known.get();
        long pixels = (long) picture.number("width") * picture.number("height");
        if (pixels > limits.pixels()) {
            return refused(Refusal.TOO_MANY_PIXELS, picture.number("width") + "x" + picture.number("height"));
        }
        var frameRate = frameRate(picture);
        if (pixels == 0 || frameRate.isEmpty()) {
            return refused(Refusal.DAMAGED, "no picture size or frame rate is stated");
        }
        if (frameRate.get().perSecond() > limits.framesPerSecond()) {
            return refused(Refusal.TOO_MANY_FRAMES, frameRate.get() + " a second");
        }
        var duration = duration(place, facts, picture);
        if (duration.isEmpty()) {
            return refused(Refusal.DAMAGED, "no duration can be found");
        }
        if (duration.get().compareTo(limits.shortest()) < 0) {
            return refused(Refusal.TOO_SHORT, duration.get().toString());
        }
        if (duration.get().compareTo(limits.longest()) > 0) {
            return refused(Refusal.TOO_LONG, duration.get().toString());
        }
        return new Inspection.Accepted(
                new Source(container, shown(picture, frameRate.get()), sound(streams), duration.get(), bytes));
    }

    private static Optional<FrameRate> frameRate(Facts.Stream picture) {
        return FrameRate.of(picture.text("avg_frame_rate")).or(() -> FrameRate.of(picture.text("r_frame_rate")));
    }

    private static Source.Picture shown(Facts.Stream picture, FrameRate frameRate) {
        int width = Math.max(1, Math.toIntExact(Math.round(picture.number("width") * pixelShape(picture))));
        int height = picture.number("height");
        boolean turned = picture.onItsSide();
        return new Source.Picture(
                picture.number("index"),
                picture.text("codec_name"),
                turned ? height : width,
                turned ? width : height,
                frameRate,
                HIGH_DYNAMIC_RANGE.contains(picture.text("color_transfer")));
    }

    /// How much wider than high a pixel is; what is not stated, or beyond belief, is a square.
    private static double pixelShape(Facts.Stream picture) {
        return FrameRate.of(picture.text("sample_aspect_ratio").replace(':', '/'))
                .map(FrameRate::perSecond)
                .filter(shape -> shape > 0.25 && shape < 4)
                .orElse(1.0);
    }

    /// The first sound that can be decoded; a file whose sound cannot be is treated as silent.
    private static Optional<Source.Sound> sound(List<Facts.Stream> streams) {
        return streams.stream()
                .filter(each -> each.is("audio") && Allowlist.SOUNDS.contains(each.text("codec_name")))
                .findFirst()
                .map(each -> new Source.Sound(each.number("index"), each.text("codec_name")));
    }

    /// A sound may outlast its picture and an edit list may cut a picture short: the smaller of the two
    /// stated durations is the one that must come out. A browser's recording states none and is measured.
    private Optional<Duration> duration(Workplace place, Facts facts, Facts.Stream picture)
            throws IOException, InterruptedException {
        var whole = facts.duration("format.duration");
        var own = picture.duration();
        if (whole.isPresent() && own.isPresent()) {
            return whole.get().compareTo(own.get()) < 0 ? whole : own;
        }
        var stated = own.or(() -> whole);
        return stated.isPresent() ? stated : measured(place, picture.number("index"));
    }

    private Optional<Duration> measured(Workplace place, int stream) throws IOException, InterruptedException {
        var clock = new Clock();
        var arguments = new ArrayList<String>();
        arguments.addAll(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", place.input(), "-map", "0:" + stream, "-c", "copy", "-f", "null", "-"));
        ffmpeg.encode(place, arguments, PATIENCE, clock.andNeverStop());
        return clock.reached().isZero() ? Optional.empty() : Optional.of(clock.reached());
    }

    private List<String> probeArguments(Workplace place) {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(Allowlist.probeOptions(limits));
        arguments.addAll(List.of("-show_entries", WANTED, "-of", "flat", "-i", place.input()));
        return arguments;
    }

    private static Inspection refused(Refusal refusal, String detail) {
        return new Inspection.Refused(refusal, detail);
    }
}
