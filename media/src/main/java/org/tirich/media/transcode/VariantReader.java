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
import org.tirich.media.ladder.EncodingPlan;
import org.tirich.media.ladder.PictureEncode;
import org.tirich.media.ladder.SoundEncode;

/// Reads the properties of finished files.
final class VariantReader {

    private static final Duration START = Duration.ofSeconds(2);

    private VariantReader() {}

    /// The variants of these encodes in `folder`. A pruned rung has none; a variant whose sound is in a missing
    /// file is omitted.
    static List<Variant> read(Path folder, List<PictureEncode> encodes) throws IOException {
        var variants = new ArrayList<Variant>();
        try {
            for (var encode : encodes) {
                if (Files.exists(folder.resolve(encode.file()))) {
                    variants.add(stored(folder, encode));
                    variants.addAll(twins(folder, encode));
                }
            }
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("a finished file has invalid boxes", e);
        }
        return variants;
    }

    /// The variants without a picture.
    static List<SoundVariant> readSounds(Path folder, EncodingPlan plan) throws IOException {
        var variants = new ArrayList<SoundVariant>();
        try {
            for (var sound : plan.listening()) {
                var name = sound.listeningFile();
                if (plan.isInFirst(sound)) {
                    var parts = new MuxInputs(Optional.empty(), plan.first().file());
                    variants.add(variant(sound, Content.of(parts, folder), Optional.of(parts)));
                } else {
                    variants.add(variant(sound, Content.of(folder.resolve(name)), Optional.empty()));
                }
            }
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("a finished sound file has invalid boxes", e);
        }
        return variants;
    }

    private static Variant stored(Path folder, PictureEncode encode) throws IOException {
        var content = Content.of(folder.resolve(encode.file()));
        return variant(encode, 0, content, Optional.empty());
    }

    private static List<Variant> twins(Path folder, PictureEncode encode) throws IOException {
        var twins = new ArrayList<Variant>();
        for (int i = 1; i < encode.sounds().size(); i++) {
            var sound = encode.sounds().get(i).listeningFile();
            if (Files.exists(folder.resolve(sound))) {
                var parts = new MuxInputs(Optional.of(encode.file()), sound);
                twins.add(variant(encode, i, Content.of(parts, folder), Optional.of(parts)));
            }
        }
        return twins;
    }

    /// Properties of a stored or muxed file.
    private record Content(Mp4 mp4, long bytes, String sha256) {

        static Content of(Path file) throws IOException {
            return new Content(Mp4.read(file), Files.size(file), Checksum.of(file));
        }

        static Content of(MuxInputs parts, Path folder) throws IOException {
            var packed = parts.mux(folder);
            try (var bytes = packed.open()) {
                return new Content(packed.boxes(), packed.size(), Checksum.of(bytes));
            }
        }
    }

    /// @param index of the sound
    private static Variant variant(PictureEncode encode, int index, Content content, Optional<MuxInputs> parts)
            throws IOException {
        var name = encode.files().get(index);
        var picture = content.mp4.track(Track.Kind.PICTURE).orElseThrow(() -> new IOException("no picture in " + name));
        return new Variant(
                encode.rung(),
                encode.codec(),
                encode.sounds().isEmpty()
                        ? Optional.empty()
                        : Optional.of(encode.sounds().get(index).codec()),
                name,
                parts,
                content.mp4.tracks().stream().map(Track::codec).toList(),
                picture.width(),
                picture.height(),
                content.bytes,
                kbps(content.bytes, picture.duration()),
                content.sha256,
                content.mp4.startBytes(START),
                picture.duration());
    }

    private static SoundVariant variant(SoundEncode sound, Content content, Optional<MuxInputs> parts)
            throws IOException {
        var name = sound.listeningFile();
        var track = content.mp4.track(Track.Kind.SOUND).orElseThrow(() -> new IOException("no sound in " + name));
        return new SoundVariant(
                sound.codec(),
                name,
                parts,
                track.codec(),
                content.bytes,
                kbps(content.bytes, track.duration()),
                content.sha256,
                content.mp4.startBytes(START),
                track.duration());
    }

    private static double kbps(long bytes, Duration duration) {
        return bytes * 8.0 / Math.max(1, duration.toMillis());
    }
}
