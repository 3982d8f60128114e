package org.tirich.media.box;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/// One picture or sound of a file.
///
/// @param codec as RFC 6381 writes it, `avc1.4D401E`
/// @param width 0 for a sound
public record Track(Kind kind, String codec, int width, int height, Duration duration) {

    public enum Kind {
        PICTURE,
        SOUND
    }

    private static final int PICTURE_ENTRY = 78;
    private static final int SOUND_ENTRY = 28;

    /// Empty for tracks that are neither picture nor sound.
    static Optional<Track> of(Box trak) {
        var handler =
                trak.at("mdia/hdlr").map(box -> Box.typeAt(box.content(), 8)).orElse("");
        var entry = trak.at("mdia/minf/stbl/stsd")
                .flatMap(box -> Box.in(box.content(), 8).stream().findFirst());
        var duration = trak.at("mdia/mdhd").map(Track::duration).orElse(Duration.ZERO);
        return switch (handler) {
            case "vide" -> entry.map(each -> picture(each, duration));
            case "soun" -> entry.map(each -> new Track(Kind.SOUND, soundCodec(each), 0, 0, duration));
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
        var codec = Box.in(entry.content(), PICTURE_ENTRY).stream()
                .filter(box -> box.type().equals("avcC"))
                .findFirst()
                .map(box -> entry.type() + "." + hex(box.content(), 1, 3))
                .orElse(entry.type());
        return new Track(Kind.PICTURE, codec, width, height, duration);
    }

    private static String soundCodec(Box entry) {
        var inner = Box.in(entry.content(), SOUND_ENTRY);
        for (var box : inner) {
            if (box.type().equals("dOps")) {
                return "opus";
            }
            if (box.type().equals("esds")) {
                return "mp4a." + aacProfile(box.content());
            }
        }
        return entry.type();
    }

    /// Walks the descriptors of ISO/IEC 14496-1: ES (3) holds the decoder configuration (4), which names
    /// the object type and holds the decoder's own (5), whose first five bits are the AAC profile.
    private static String aacProfile(ByteBuffer esds) {
        int at = body(esds, 4) + 3;
        if (esds.get(at) != 4) {
            return "40";
        }
        int configuration = body(esds, at);
        var objectType = hex(esds, configuration, 1);
        int specific = configuration + 13;
        if (specific >= esds.limit() || esds.get(specific) != 5) {
            return objectType;
        }
        return objectType + "." + ((esds.get(body(esds, specific)) & 0xff) >> 3);
    }

    /// Where the content of the descriptor at `at` begins: behind its tag and a length of up to four bytes.
    private static int body(ByteBuffer esds, int at) {
        int next = at + 1;
        while ((esds.get(next) & 0x80) != 0 && next < at + 4) {
            next++;
        }
        return next + 1;
    }

    private static String hex(ByteBuffer content, int at, int length) {
        var bytes = new byte[length];
        content.get(at, bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
