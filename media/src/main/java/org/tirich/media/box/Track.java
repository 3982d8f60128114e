package org.tirich.media.box;

import java.time.Duration;
import java.util.Optional;

/// A picture or sound track of a file.
///
/// @param codec by RFC 6381, such as `avc1.4D401E`
/// @param width 0 for a sound
public record Track(Kind kind, String codec, int width, int height, Duration duration) {

    public enum Kind {
        PICTURE,
        SOUND
    }

    /// Empty for tracks of other kinds.
    static Optional<Track> of(Box trak) {
        var handler = trak.descendant("mdia/hdlr")
                .map(box -> Box.typeAt(box.content(), 8))
                .orElse("");
        var entry = trak.descendant("mdia/minf/stbl/stsd")
                .flatMap(box -> Box.in(box.content(), 8).stream().findFirst());
        var duration = trak.descendant("mdia/mdhd").map(Track::duration).orElse(Duration.ZERO);
        return switch (handler) {
            case "vide" -> entry.map(each -> picture(each, duration));
            case "soun" -> entry.map(each -> new Track(Kind.SOUND, CodecString.ofSound(each), 0, 0, duration));
            default -> Optional.empty();
        };
    }

    private static Duration duration(Box mdhd) {
        boolean wide = mdhd.content().get(0) == 1;
        long scale = mdhd.unsignedAt(wide ? 20 : 12);
        long units = wide ? mdhd.content().getLong(24) : mdhd.unsignedAt(16);
        return scale == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(units * 1000.0 / scale));
    }

    private static Track picture(Box entry, Duration duration) {
        int width = entry.content().getShort(24) & 0xffff;
        int height = entry.content().getShort(26) & 0xffff;
        return new Track(Kind.PICTURE, CodecString.ofPicture(entry), width, height, duration);
    }
}
