package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tirich.media.box.Mp4;
import org.tirich.media.box.Track;
import org.tirich.media.ladder.Encode;
import org.tirich.media.ladder.Sound;

/// Reads finished files and says what they are.
final class Variants {

    private static final Duration START = Duration.ofSeconds(2);

    private Variants() {}

    /// The files of the encodes that lie in `folder`: a rung that bought nothing has none.
    static List<Variant> in(Path folder, List<Encode> encodes) throws IOException {
        var variants = new ArrayList<Variant>();
        try {
            for (var encode : encodes) {
                for (int i = 0; i < encode.files().size(); i++) {
                    if (Files.exists(folder.resolve(encode.files().get(i)))) {
                        variants.add(variant(folder, encode, i));
                    }
                }
            }
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("a finished file has boxes that make no sense", e);
        }
        return variants;
    }

    /// The sounds that are kept alone.
    static List<SoundVariant> soundsIn(Path folder, List<Sound> sounds) throws IOException {
        var variants = new ArrayList<SoundVariant>();
        try {
            for (var sound : sounds) {
                variants.add(variant(folder, sound));
            }
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("a finished sound has boxes that make no sense", e);
        }
        return variants;
    }

    private static Variant variant(Path folder, Encode encode, int index) throws IOException {
        var name = encode.files().get(index);
        var path = folder.resolve(name);
        var mp4 = Mp4.read(path);
        var picture = mp4.track(Track.Kind.PICTURE).orElseThrow(() -> new IOException("no picture in " + name));
        long bytes = Files.size(path);
        return new Variant(
                encode.rung(),
                encode.codec(),
                encode.sounds().isEmpty()
                        ? Optional.empty()
                        : Optional.of(encode.sounds().get(index).codec()),
                name,
                mp4.tracks().stream().map(Track::codec).toList(),
                picture.width(),
                picture.height(),
                bytes,
                kbps(bytes, picture.duration()),
                Checksum.of(path),
                mp4.startBytes(START),
                picture.duration());
    }

    private static SoundVariant variant(Path folder, Sound sound) throws IOException {
        var name = sound.listeningFile();
        var path = folder.resolve(name);
        var mp4 = Mp4.read(path);
        var track = mp4.track(Track.Kind.SOUND).orElseThrow(() -> new IOException("no sound in " + name));
        long bytes = Files.size(path);
        return new SoundVariant(
                sound.codec(),
                name,
                track.codec(),
                bytes,
                kbps(bytes, track.duration()),
                Checksum.of(path),
                mp4.startBytes(START),
                track.duration());
    }

    private static double kbps(long bytes, Duration duration) {
        return bytes * 8.0 / Math.max(1, duration.toMillis());
    }
}
