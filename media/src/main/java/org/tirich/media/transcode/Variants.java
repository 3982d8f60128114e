package org.tirich.media.transcode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tirich.media.box.Mp4;
import org.tirich.media.box.Track;
import org.tirich.media.ladder.Encode;

/// Reads finished files and says what they are.
final class Variants {

    private static final Duration START = Duration.ofSeconds(2);

    private Variants() {}

    static List<Variant> in(Path folder, List<Encode> encodes) throws IOException {
        var variants = new ArrayList<Variant>();
        try {
            for (var encode : encodes) {
                for (int i = 0; i < encode.files().size(); i++) {
                    variants.add(variant(folder, encode, i));
                }
            }
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("a finished file has boxes that make no sense", e);
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
                encode.sounds().isEmpty()
                        ? Optional.empty()
                        : Optional.of(encode.sounds().get(index).codec()),
                name,
                mp4.tracks().stream().map(Track::codec).toList(),
                picture.width(),
                picture.height(),
                bytes,
                bytes * 8.0 / Math.max(1, picture.duration().toMillis()),
                sha256(path),
                mp4.startBytes(START),
                picture.duration());
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
