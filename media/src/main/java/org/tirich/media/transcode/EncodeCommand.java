package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.tirich.media.ladder.Encode;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Limits;
import org.tirich.media.probe.Source;

/// The arguments of one ffmpeg run that decodes once and writes every file of the given encodes.
/// Everything in it comes from the ladder and from numbers; no word of a user's gets here.
final class EncodeCommand {

    private static final int KEYFRAME_SECONDS = 4;

    /// Sound and picture of one second lie together, so that neither is waited for.
    private static final String CHUNK_MICROS = "1000000";

    private static final String OPUS_PACKET_MS = "60";

    /// From this rate up Opus is told that it may be music.
    private static final int MUSIC_KBPS = 24;

    private final Source source;
    private final List<Encode> encodes;
    private final List<String> arguments = new ArrayList<>();

    private EncodeCommand(Source source, List<Encode> encodes) {
        this.source = source;
        this.encodes = encodes;
    }

    static List<String> of(String input, Source source, List<Encode> encodes, Limits limits) {
        return new EncodeCommand(source, encodes).build(input, limits);
    }

    private List<String> build(String input, Limits limits) {
        arguments.addAll(Allowlist.inputOptions(limits));
        add("-t", Long.toString(limits.longest().toSeconds() + 1), "-i", input);
        add("-filter_complex", graph());
        int sound = 0;
        for (int i = 0; i < encodes.size(); i++) {
            var encode = encodes.get(i);
            add("-map", "[v" + i + "]");
            for (int j = 0; j < encode.sounds().size(); j++) {
                add("-map", "[a" + sound++ + "]");
            }
            picture(encode);
            sounds(encode);
            add("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn");
            add("-flags:v", "+bitexact", "-flags:a", "+bitexact", "-f", "tee", files(encode));
        }
        return arguments;
    }

    /// One decoding, brought to the largest size, from which the smaller ones are made.
    private String graph() {
        var largest = encodes.getLast();
        var chains = new StringJoiner(";");
        var split = new StringBuilder("[0:%d]fps=%s:start_time=0,%s,split=%d"
                .formatted(
                        source.picture().stream(),
                        largest.frameRate(),
                        PictureFilters.toSize(source, largest.width(), largest.height()),
                        encodes.size()));
        for (int i = 0; i < encodes.size(); i++) {
            split.append("[s").append(i).append(']');
        }
        chains.add(split);
        for (int i = 0; i < encodes.size(); i++) {
            var encode = encodes.get(i);
            var rate = encode.frameRate().equals(largest.frameRate()) ? "" : "fps=" + encode.frameRate() + ",";
            chains.add("[s%d]%sscale=%d:%d:flags=lanczos,setsar=1[v%d]"
                    .formatted(i, rate, encode.width(), encode.height(), i));
        }
        soundGraph(chains);
        return chains.toString();
    }

    private void soundGraph(StringJoiner chains) {
        int count = encodes.stream().mapToInt(each -> each.sounds().size()).sum();
        if (count == 0) {
            return;
        }
        var split = new StringBuilder("[0:%d]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=mono,asplit=%d"
                .formatted(source.sound().orElseThrow().stream(), count));
        for (int i = 0; i < count; i++) {
            split.append("[a").append(i).append(']');
        }
        chains.add(split);
    }

    private void picture(Encode encode) {
        var rung = encode.rung();
        add("-c:v", "libx264", "-preset", rung.preset(), "-profile:v", rung.profile(), "-aq-mode", "3");
        add("-crf", Integer.toString(rung.quality()));
        add("-maxrate", encode.maxRateKbps() + "k", "-bufsize", encode.bufferKbits() + "k");
        add("-force_key_frames", "expr:gte(t,n_forced*" + KEYFRAME_SECONDS + ")");
        add("-g", Integer.toString(KEYFRAME_SECONDS * 60), "-sc_threshold", "0", "-threads", "2");
    }

    private void sounds(Encode encode) {
        for (int i = 0; i < encode.sounds().size(); i++) {
            var sound = encode.sounds().get(i);
            switch (sound.codec()) {
                case OPUS ->
                    add(
                            "-c:a:" + i,
                            "libopus",
                            "-frame_duration:a:" + i,
                            OPUS_PACKET_MS,
                            "-application:a:" + i,
                            sound.kbps() < MUSIC_KBPS ? "voip" : "audio");
                case AAC -> add("-c:a:" + i, "aac");
            }
            add("-b:a:" + i, sound.kbps() + "k");
        }
    }

    /// One encoded picture goes into every file of its rung.
    private static String files(Encode encode) {
        var files = new StringJoiner("|");
        for (int i = 0; i < encode.files().size(); i++) {
            var streams = encode.sounds().isEmpty() ? "v:0" : "v:0,a:" + i;
            files.add("[f=mp4:movflags=+faststart:chunk_duration=%s:fflags=+bitexact:select=\\'%s\\']%s"
                    .formatted(CHUNK_MICROS, streams, encode.files().get(i)));
        }
        return files.toString();
    }

    private void add(String... more) {
        arguments.addAll(List.of(more));
    }
}
