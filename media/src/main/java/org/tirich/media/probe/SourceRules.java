package org.tirich.media.probe;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides by the properties of a file which of its streams are used, or why it is refused.
final class SourceRules {

    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");
    private static final Set<String> COVERS = Set.of("attached_pic", "still_image", "timed_thumbnails");
    private static final Set<String> STILL_CODECS = Set.of("png", "bmp", "gif", "mjpeg", "webp", "tiff", "jpeg2000");

    /// Dispositions of sounds that do not contain the whole lesson.
    private static final Set<String> ACCOMPANYING =
            Set.of("comment", "lyrics", "karaoke", "visual_impaired", "clean_effects", "dependent", "non_diegetic");

    private static final int MIN_PLAIN_SIDE = 32;

    /// The matrices of ordinary recordings. A file may state one that does not go with its pixels.
    private static final Set<String> PLAIN_MATRICES =
            Set.of("", "unknown", "bt709", "bt470bg", "smpte170m", "bt2020nc");

    /// A camera may exceed the limit by what its clock is inexact.
    private static final double MAX_RATE_ERROR = 1.005;

    /// Offsets of the first packet up to this are those of B-frames and of encoders' delays.
    private static final double MIN_START_SECONDS = 0.5;

    /// Of the stated duration, the least that must be there. Stated durations are rounded.
    private static final double MIN_SHARE = 0.95;

    private static final double ROUNDING_SECONDS = 0.3;

    private final SourceLimits limits;
    private final FileFacts facts;

    private SourceRules(SourceLimits limits, FileFacts facts) {
        this.limits = limits;
        this.facts = facts;
    }

    static Inspection judge(SourceLimits limits, FileFacts facts) {
        return new SourceRules(limits, facts).judge();
    }

    private Inspection judge() {
        var pictures = of(SourceStream.Kind.PICTURE);
        var sounds = of(SourceStream.Kind.SOUND);
        if (pictures.size() + sounds.size() > limits.maxStreams()) {
            return refused(Refusal.TOO_MANY_STREAMS, pictures.size() + sounds.size() + " pictures and sounds");
        }
        if (pictures.isEmpty()) {
            return refused(Refusal.NO_PICTURE, facts.streams().size() + " streams without a picture");
        }
        var usable = pictures.stream().filter(this::isUsable).toList();
        if (usable.isEmpty()) {
            return withoutPicture(pictures);
        }
        var fitting = usable.stream()
                .filter(each -> each.pixels() <= limits.maxPixels())
                .toList();
        if (fitting.isEmpty()) {
            var stream = usable.getFirst().scanned();
            return refused(Refusal.TOO_MANY_PIXELS, stream.width() + "x" + stream.height());
        }
        var picture = fitting.stream().max(MEANT_PICTURE).orElseThrow();
        double rate = picture.times().perSecond();
        if (rate > limits.maxFramesPerSecond() * MAX_RATE_ERROR) {
            return refused(Refusal.TOO_MANY_FRAMES, "%.1f a second".formatted(rate));
        }
        var heard = sounds.stream()
                .filter(this::isReadable)
                .sorted(MEANT_SOUND.reversed())
                .toList();
        return heard.isEmpty() && !sounds.isEmpty() ? withoutSound(sounds) : judge(picture, heard);
    }

    private Inspection withoutPicture(List<FileFacts.Stream> pictures) {
        if (pictures.stream().anyMatch(FileFacts.Stream::encrypted)) {
            return refused(Refusal.PROTECTED, "the picture is encrypted");
        }
        return pictures.stream()
                .filter(each -> !isReadable(each))
                .max(MEANT_PICTURE)
                .map(each -> refused(Refusal.UNKNOWN_CODEC, each.codec()))
                .orElse(refused(Refusal.DAMAGED, "the picture has no size or no packets"));
    }

    private Inspection withoutSound(List<FileFacts.Stream> sounds) {
        if (sounds.stream().anyMatch(FileFacts.Stream::encrypted)) {
            return refused(Refusal.PROTECTED, "the sound is encrypted");
        }
        return refused(
                Refusal.UNKNOWN_SOUND,
                sounds.stream().max(MEANT_SOUND).orElseThrow().codec());
    }

    /// @param sounds the readable ones, in order of preference
    private Inspection judge(FileFacts.Stream picture, List<FileFacts.Stream> sounds) {
        var sound = sounds.stream().findFirst();
        double begin = sound.filter(each -> each.times().count() > 0)
                .map(each -> Math.min(picture.times().begin(), each.times().begin()))
                .orElse(picture.times().begin());
        double start = begin < MIN_START_SECONDS ? 0 : begin;
        var length = length(picture, sound, start);
        if (length.compareTo(limits.maxDuration()) > 0) {
            return refused(Refusal.TOO_LONG, length.toString());
        }
        if (isTruncated(picture)) {
            return refused(Refusal.DAMAGED, "shorter than the file states");
        }
        if (length.compareTo(limits.minDuration()) < 0) {
            return refused(Refusal.TOO_SHORT, length.toString());
        }
        var further = sounds.stream()
                .skip(1)
                .filter(each -> length(picture, Optional.of(each), start).compareTo(limits.maxDuration()) <= 0)
                .map(each -> sound(each, start))
                .toList();
        return new Inspection.Accepted(new Source(
                facts.container(),
                picture(picture, start, length),
                sound.map(each -> sound(each, start)),
                length,
                facts.bytes(),
                seconds(start),
                further,
                described(picture, sound)));
    }

    private Source.Picture picture(FileFacts.Stream picture, double start, Duration length) {
        int width = Math.max(1, Math.toIntExact(Math.round(picture.scanned().width() * pixelShape(picture))));
        int height = picture.scanned().height();
        boolean turned = picture.properties().isTurnedByAQuarter();
        var end = seconds(picture.times().end() - start);
        var rate = FrameTiming.rate(picture.times(), picture.statedRate());
        boolean held = length.compareTo(end) > 0;
        return new Source.Picture(
                picture.scanned().index(),
                picture.codec(),
                turned ? height : width,
                turned ? width : height,
                held ? FrameTiming.toHold(rate) : rate,
                HIGH_DYNAMIC_RANGE.contains(picture.properties().text("color_transfer")),
                isPlain(picture),
                seconds(Math.max(0, picture.times().begin() - start)),
                end);
    }

    private static boolean isPlain(FileFacts.Stream picture) {
        var properties = picture.properties();
        var scanned = picture.scanned();
        return properties.text("pix_fmt").equals("yuv420p")
                && !properties.text("color_range").equals("pc")
                && PLAIN_MATRICES.contains(properties.text("color_space"))
                && Set.of("", "unknown", "progressive").contains(properties.text("field_order"))
                && Math.min(scanned.width(), scanned.height()) >= MIN_PLAIN_SIDE
                && scanned.width() % 2 == 0
                && scanned.height() % 2 == 0;
    }

    private static Source.Sound sound(FileFacts.Stream sound, double start) {
        return new Source.Sound(
                sound.scanned().index(),
                sound.codec(),
                seconds(Math.max(0, sound.times().end() - start)));
    }

    private static Duration length(FileFacts.Stream picture, Optional<FileFacts.Stream> sound, double start) {
        return Source.duration(seconds(picture.times().end() - start), sound.map(each -> sound(each, start)));
    }

    /// Compares the packets with the stated durations. ffmpeg reports no error for a truncated file.
    private boolean isTruncated(FileFacts.Stream picture) {
        double whole = facts.streams().stream()
                .mapToDouble(each -> each.times().end())
                .max()
                .orElse(0);
        return isLess(whole, facts.statedSeconds())
                || isLess(picture.times().seconds(), Math.min(facts.statedSeconds(), stated(picture)));
    }

    /// The duration that the header states for a picture. Matroska states none, and ffprobe guesses it.
    private double stated(FileFacts.Stream picture) {
        return facts.container() == Source.Container.MATROSKA
                ? 0
                : picture.properties().duration().map(SourceRules::seconds).orElse(0.0);
    }

    private static boolean isLess(double seconds, double stated) {
        return seconds < stated * MIN_SHARE - ROUNDING_SECONDS;
    }

    /// Pixel aspect ratio; 1 where none is stated or the stated one is implausible.
    private static double pixelShape(FileFacts.Stream picture) {
        return FrameRate.of(picture.properties().text("sample_aspect_ratio").replace(':', '/'))
                .map(FrameRate::perSecond)
                .filter(shape -> shape > 0.25 && shape < 4)
                .orElse(1.0);
    }

    private List<SourceStream> described(FileFacts.Stream picture, Optional<FileFacts.Stream> sound) {
        var described = new ArrayList<SourceStream>();
        for (var each : facts.streams()) {
            int index = each.scanned().index();
            var kind = kind(each);
            boolean isMedia = kind == SourceStream.Kind.PICTURE || kind == SourceStream.Kind.SOUND;
            if (each.equals(picture) || sound.filter(each::equals).isPresent()) {
                described.add(new SourceStream.Used(index, kind, each.codec()));
            } else if (isMedia && each.encrypted()) {
                described.add(new SourceStream.Protected(index, kind, each.codec()));
            } else if (isMedia && !isReadable(each)) {
                described.add(new SourceStream.Unreadable(index, kind, each.codec()));
            } else {
                described.add(new SourceStream.NotNeeded(index, kind, each.codec()));
            }
        }
        return described;
    }

    private List<FileFacts.Stream> of(SourceStream.Kind kind) {
        return facts.streams().stream().filter(each -> kind(each) == kind).toList();
    }

    /// A single picture of a still format is the cover where there is another picture, whatever the file
    /// states.
    private SourceStream.Kind kind(FileFacts.Stream stream) {
        return switch (stream.scanned().kind()) {
            case "video" -> isCover(stream) ? SourceStream.Kind.COVER : SourceStream.Kind.PICTURE;
            case "audio" -> SourceStream.Kind.SOUND;
            case "subtitle" -> SourceStream.Kind.SUBTITLES;
            default -> SourceStream.Kind.DATA;
        };
    }

    private boolean isCover(FileFacts.Stream stream) {
        return COVERS.stream().anyMatch(stream.properties()::has)
                || (isStill(stream)
                        && facts.streams().stream()
                                .anyMatch(other -> other.scanned().is("video") && !isStill(other)));
    }

    private static boolean isStill(FileFacts.Stream stream) {
        return stream.times().count() <= 1 && STILL_CODECS.contains(stream.codec());
    }

    private boolean isReadable(FileFacts.Stream stream) {
        return !stream.encrypted()
                && (stream.scanned().is("video")
                        ? Allowlist.isReadablePicture(stream.codec())
                        : Allowlist.isReadableSound(stream.codec()));
    }

    private boolean isUsable(FileFacts.Stream picture) {
        return isReadable(picture) && picture.pixels() > 0 && picture.times().count() > 0;
    }

    /// The author's choice first, then the moving and the largest picture, then the first.
    private static final Comparator<FileFacts.Stream> MEANT_PICTURE = comparing(
                    (FileFacts.Stream each) -> each.times().count() > 1)
            .thenComparing(each -> !each.properties().has("dependent"))
            .thenComparing(each -> each.properties().has("default"))
            .thenComparing(FileFacts.Stream::pixels)
            .thenComparing(each -> -each.scanned().index());

    /// A sound that contains something first, then the author's choice, then the first.
    private static final Comparator<FileFacts.Stream> MEANT_SOUND = comparing(
                    (FileFacts.Stream each) -> each.times().count() > 0)
            .thenComparing(each -> ACCOMPANYING.stream().noneMatch(each.properties()::has))
            .thenComparing(each -> each.properties().has("default"))
            .thenComparing(each -> -each.scanned().index());

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static Inspection refused(Refusal refusal, String detail) {
        return new Inspection.Refused(refusal, detail);
    }
}
