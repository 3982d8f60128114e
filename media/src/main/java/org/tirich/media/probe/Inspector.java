package org.tirich.media.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.ScratchDirectory;

/// Decides whether an uploaded file may be transcoded, and reads its properties: the packets with the demuxer
/// alone, then the headers with ffprobe.
public final class Inspector {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final String WANTED = "format=duration,start_time"
            + ":stream=index,sample_aspect_ratio,avg_frame_rate,r_frame_rate,duration,color_transfer,color_space"
            + ",pix_fmt,color_range,field_order"
            + ":stream_disposition:stream_side_data=rotation:stream_tags=";

    /// A copy of the readable streams, for files with others, which ffprobe cannot open.
    private static final String READABLE = "readable";

    private static final String COPIED_SECONDS = "1";
    private static final String MAX_COPIED_BYTES = "32M";

    private final Ffmpeg ffmpeg;
    private final SourceLimits limits;

    public Inspector(Ffmpeg ffmpeg, SourceLimits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// Inspects one file.
    ///
    /// @throws IOException also when a program fails because of the machine or exceeds its time limit
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
            return inspect(scratch, file, container.get(), bytes);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private Inspection inspect(ScratchDirectory scratch, Path file, Source.Container container, long bytes)
            throws IOException, InterruptedException {
        var scanned = exited(ffmpeg.copy(scratch, PacketScan.arguments(scratch.inputUrl(), limits), TIMEOUT));
        if (scanned.status() != 0) {
            return refused(reason(scanned.errorOutput()), scanned.errorOutput());
        }
        var scan = PacketScan.read(scratch.outputDirectory().resolve(PacketScan.OUTPUT));
        var encrypted = Encryption.streams(file, container);
        boolean whole = scan.streams().stream().allMatch(Allowlist::isProbed);
        var probed = whole ? probe(scratch, scratch.inputUrl()) : probeReadable(scratch, scan, container);
        if (probed instanceof Probed.Refused(var error)) {
            return refused(reason(error), error);
        }
        var output = ((Probed.Read) probed).output();
        var streams = new ArrayList<FileFacts.Stream>();
        int readable = 0;
        for (var each : scan.streams()) {
            boolean isRead = whole || Allowlist.isProbed(each);
            var properties = isRead ? output.stream(readable++) : ProbeOutput.NONE.stream(0);
            streams.add(new FileFacts.Stream(each, properties, encrypted.contains(each.index())));
        }
        return SourceRules.judge(
                limits, new FileFacts(container, bytes, streams, whole ? statedSeconds(output, container) : 0));
    }

    /// Matroska states the time at which the last packet ends, which is no length where the first one is late.
    private static double statedSeconds(ProbeOutput output, Source.Container container) {
        double stated = output.seconds("format.duration");
        return container == Source.Container.MATROSKA
                ? stated - Math.max(0, output.seconds("format.start_time"))
                : stated;
    }

    /// ffmpeg's error messages for a format outside the allowlist and for too large a picture.
    private static Refusal reason(String complaints) {
        if (complaints.contains("Format not on whitelist")) {
            return Refusal.NOT_A_VIDEO;
        }
        return complaints.contains("max pixel count") ? Refusal.TOO_MANY_PIXELS : Refusal.DAMAGED;
    }

    /// Result of a run of ffprobe.
    private sealed interface Probed {

        record Read(ProbeOutput output) implements Probed {}

        record Refused(String error) implements Probed {}
    }

    private Probed probe(ScratchDirectory scratch, String input) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var outcome = exited(ffmpeg.probe(scratch, probeArguments(input), TIMEOUT, line -> {
            if (lines.size() < ProbeOutput.MAX_LINES) {
                lines.add(line);
            }
        }));
        return outcome.status() == 0
                ? new Probed.Read(ProbeOutput.of(lines))
                : new Probed.Refused(outcome.errorOutput());
    }

    /// Reads the properties from a copy without the streams that ffprobe may not open. Where there is none, the
    /// packets alone decide.
    private Probed probeReadable(ScratchDirectory scratch, PacketScan scan, Source.Container container)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", scratch.inputUrl()));
        scan.streams().stream()
                .filter(Allowlist::isProbed)
                .forEach(each -> arguments.addAll(List.of("-map", "0:" + each.index())));
        arguments.addAll(List.of("-c", "copy", "-copy_unknown", "-t", COPIED_SECONDS, "-fs", MAX_COPIED_BYTES));
        var format = switch (container) {
            case MP4 -> "mov";
            case MATROSKA -> "matroska";
            case AVI -> "avi";
        };
        arguments.addAll(List.of("-f", format, READABLE));
        if (scan.streams().stream().anyMatch(Allowlist::isProbed)
                && exited(ffmpeg.copy(scratch, arguments, TIMEOUT)).status() == 0
                && probe(scratch, "file:" + READABLE) instanceof Probed.Read read) {
            return read;
        }
        return new Probed.Read(ProbeOutput.NONE);
    }

    private static ExitOutcome.Exited exited(ExitOutcome outcome) throws IOException {
        if (outcome instanceof ExitOutcome.Exited exited && !exited.isMachineFault()) {
            return exited;
        }
        throw new IOException("the file could not be probed: " + outcome);
    }

    private List<String> probeArguments(String input) {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(Allowlist.probeOptions(limits));
        arguments.addAll(List.of("-show_entries", WANTED, "-of", "flat", "-i", input));
        return arguments;
    }

    private static Inspection refused(Refusal refusal, String detail) {
        return new Inspection.Refused(refusal, detail);
    }
}
