package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tirich.media.ladder.PictureEncode;
import org.tirich.media.ladder.SoundEncode;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;

/// The arguments of one ffmpeg run that decodes once and writes each picture and each sound into a file of its
/// own. They consist of ladder settings and numbers only, never of user input.
final class EncodeCommand {

    private final Source source;
    private final List<PictureEncode> encodes;
    private final List<SoundEncode> sounds;
    private final Optional<Loudness> loudness;
    private final List<String> arguments = new ArrayList<>();

    private EncodeCommand(
            Source source, List<PictureEncode> encodes, List<SoundEncode> sounds, Optional<Loudness> loudness) {
        this.source = source;
        this.encodes = encodes;
        this.sounds = sounds;
        this.loudness = loudness;
    }

    static List<String> of(
            String input,
            Source source,
            List<PictureEncode> encodes,
            List<SoundEncode> sounds,
            Optional<Loudness> loudness,
            SourceLimits limits) {
        return new EncodeCommand(source, encodes, sounds, loudness).build(input, limits);
    }

    private List<String> build(String input, SourceLimits limits) {
        arguments.addAll(Allowlist.inputOptions(limits));
        arguments.addAll(source.seek(0));
        add("-t", Long.toString(limits.maxDuration().toSeconds() + 1), "-i", input);
        add("-filter_complex", graph());
        // Progress counts the frames of this output, because encoders with lookahead deliver none at first.
        add("-map", "[counted]", "-c:v", "wrapped_avframe", "-f", "null", "-");
        for (int i = 0; i < encodes.size(); i++) {
            var encode = encodes.get(i);
            add("-map", "[v" + i + "]");
            arguments.addAll(PictureEncoder.arguments(encode));
            file(encode.pictureFile());
        }
        for (int i = 0; i < sounds.size(); i++) {
            var sound = sounds.get(i);
            add("-map", "[a" + i + "]");
            arguments.addAll(SoundEncoder.arguments(sound));
            file(sound.file());
        }
        return arguments;
    }

    private void file(String name) {
        add("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn");
        add("-flags:v", "+bitexact", "-flags:a", "+bitexact", "-fflags", "+bitexact", "-f", "mp4", name);
    }

    /// Decodes once and scales to the largest size; each smaller size is made from the next larger one, which
    /// costs half of scaling each from the largest. The frames are counted before the last one is held, so that
    /// the count shows a truncated picture.
    private String graph() {
        var largest = encodes.getLast();
        var chains = new StringJoiner(";");
        chains.add("[0:%d]%s,split=2[counted][all]"
                .formatted(source.picture().stream(), PictureFilters.atConstantRate(source, largest.frameRate())));
        chains.add("[all]%s,%s[s%d]"
                .formatted(
                        PictureFilters.toSize(source, largest.width(), largest.height()),
                        PictureFilters.toWholeLength(source, largest.frameRate()),
                        encodes.size() - 1));
        for (int i = encodes.size() - 1; i >= 0; i--) {
            var encode = encodes.get(i);
            var next = i == 0 ? "null" : "split=2[s%d]".formatted(i - 1);
            var rate = encode.frameRate().equals(largest.frameRate()) ? "" : ",fps=" + encode.frameRate();
            var smaller = encode == largest ? "" : PictureFilters.plainToSize(encode.width(), encode.height()) + ",";
            chains.add("[s%d]%s%s[t%d];[t%d]setsar=1%s[v%d]".formatted(i, smaller, next, i, i, rate, i));
        }
        soundGraph(chains);
        return chains.toString();
    }

    private void soundGraph(StringJoiner chains) {
        if (sounds.isEmpty()) {
            return;
        }
        var split = new StringBuilder("[0:%d]%s,%s%s,asplit=%d"
                .formatted(
                        source.sound().orElseThrow().stream(),
                        SoundFilters.TO_ONE_CHANNEL,
                        LoudnessNormalisation.filters(loudness),
                        SoundFilters.toWholeLength(source),
                        sounds.size()));
        for (int i = 0; i < sounds.size(); i++) {
            split.append("[a").append(i).append(']');
        }
        chains.add(split);
    }

    private void add(String... more) {
        arguments.addAll(List.of(more));
    }
}
