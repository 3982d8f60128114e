package org.tirich.media.hls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tirich.media.box.FragmentedMp4;
import org.tirich.media.box.Track;

/// A lesson as HLS: a fragmented file with its playlist for each rung, one sound shared by all rungs, and the
/// multivariant playlist. It is packaged on request, without encoding.
///
/// @param multivariant name of the multivariant playlist
/// @param files names of all files, playlists included
public record HlsPackage(String multivariant, List<String> files) {

    private static final String MULTIVARIANT = "lesson.m3u8";
    private static final String SOUND_GROUP = "sound";

    /// Keyframes are six seconds apart, and Apple recommends segments of six seconds.
    private static final double SEGMENT_SECONDS = 6;

    private static final int MAX_STREAMS = 32;

    /// Writes the package to `target`. Stream properties are read from the boxes of the files.
    ///
    /// @param pictures finished files, one for each rung and codec; their own sound is ignored
    /// @param sound a finished file with the shared sound: AAC, which every HLS player supports
    public static HlsPackage of(List<Path> pictures, Optional<Path> sound, Path target) throws IOException {
        if (pictures.isEmpty() || pictures.size() > MAX_STREAMS) {
            throw new IllegalArgumentException(pictures.size() + " pictures");
        }
        Files.createDirectories(target);
        var streams = new ArrayList<HlsStream>();
        for (var picture : pictures) {
            streams.add(stream(picture, Track.Kind.PICTURE, target));
        }
        Optional<HlsStream> heard =
                sound.isPresent() ? Optional.of(stream(sound.get(), Track.Kind.SOUND, target)) : Optional.empty();
        var files = new ArrayList<String>();
        for (var stream : concat(streams, heard)) {
            Files.writeString(target.resolve(stream.playlistFile()), stream.playlist());
            files.add(stream.file());
            files.add(stream.playlistFile());
        }
        Files.writeString(target.resolve(MULTIVARIANT), multivariant(streams, heard));
        files.add(MULTIVARIANT);
        return new HlsPackage(MULTIVARIANT, List.copyOf(files));
    }

    /// The name of the file with the fragments of a picture.
    ///
    /// @param file name of the finished file that it is made from
    public static String pictureFile(String file) {
        return file.replace(".mp4", "") + "-v.mp4";
    }

    private static HlsStream stream(Path from, Track.Kind kind, Path target) throws IOException {
        var file = from.getFileName().toString();
        var name = kind == Track.Kind.PICTURE ? pictureFile(file) : file.replace(".mp4", "") + "-a.mp4";
        return new HlsStream(name, FragmentedMp4.write(from, kind, SEGMENT_SECONDS, target.resolve(name)));
    }

    private static List<HlsStream> concat(List<HlsStream> streams, Optional<HlsStream> more) {
        var all = new ArrayList<>(streams);
        more.ifPresent(all::add);
        return all;
    }

    private static String multivariant(List<HlsStream> pictures, Optional<HlsStream> sound) {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        sound.ifPresent(each -> text.append(
                "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"Sound\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"1\",URI=\"%s\"\n"
                        .formatted(SOUND_GROUP, each.playlistFile())));
        long soundPeak = sound.map(HlsStream::peakBitsPerSecond).orElse(0L);
        long soundAverage = sound.map(HlsStream::averageBitsPerSecond).orElse(0L);
        var soundCodec = sound.map(each -> "," + each.content().track().codec()).orElse("");
        var soundGroup = sound.isPresent() ? ",AUDIO=\"" + SOUND_GROUP + "\"" : "";
        for (var picture : pictures) {
            var track = picture.content().track();
            text.append(String.format(
                    Locale.ROOT,
                    "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s%s\",RESOLUTION=%dx%d,FRAME-RATE=%.3f%s\n%s\n",
                    picture.peakBitsPerSecond() + soundPeak,
                    picture.averageBitsPerSecond() + soundAverage,
                    track.codec(),
                    soundCodec,
                    track.width(),
                    track.height(),
                    picture.content().samplesPerSecond(),
                    soundGroup,
                    picture.playlistFile()));
        }
        // The sound as a variant of its own, for links too slow for any picture.
        sound.ifPresent(each ->
                text.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",AUDIO=\"%s\"\n%s\n"
                        .formatted(
                                soundPeak,
                                soundAverage,
                                each.content().track().codec(),
                                SOUND_GROUP,
                                each.playlistFile())));
        return text.toString();
    }
}
