package org.tirich.media.box;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Codec names with profile and level, as defined by RFC 6381 and the file formats of the codecs:
/// `avc1.4D401E`, `hvc1.1.6.L93.B0`, `av01.0.04M.08`, `opus`, `mp4a.40.2`.
final class CodecString {

    static final int PICTURE_ENTRY = 78;
    static final int SOUND_ENTRY = 28;

    private CodecString() {}

    /// @param entry the first `stsd` entry of a picture
    static String ofPicture(Box entry) {
        for (var box : Box.in(entry.content(), PICTURE_ENTRY)) {
            switch (box.type()) {
                case "avcC" -> {
                    return entry.type() + "." + hex(box.content(), 1, 3);
                }
                case "hvcC" -> {
                    return entry.type() + "." + hevc(box.content());
                }
                case "av1C" -> {
                    return entry.type() + "." + av1(box.content());
                }
                default -> {}
            }
        }
        return entry.type();
    }

    /// @param entry the first `stsd` entry of a sound
    static String ofSound(Box entry) {
        for (var box : Box.in(entry.content(), SOUND_ENTRY)) {
            if (box.type().equals("dOps")) {
                return "opus";
            }
            if (box.type().equals("esds")) {
                return "mp4a." + aac(box.content());
            }
        }
        return entry.type();
    }

    /// ISO/IEC 14496-15, annex E: profile, its compatibility flags in reverse bit order, tier and level, then
    /// the constraints without trailing zeros.
    private static String hevc(ByteBuffer record) {
        int profile = record.get(1) & 0xff;
        var space = List.of("", "A", "B", "C").get(profile >> 6);
        var tier = (profile & 0x20) == 0 ? "L" : "H";
        var parts = new ArrayList<String>();
        parts.add(space + (profile & 0x1f));
        parts.add(Integer.toHexString(Integer.reverse(record.getInt(2))).toUpperCase(Locale.ROOT));
        parts.add(tier + (record.get(12) & 0xff));
        int constraints = 6;
        while (constraints > 0 && record.get(5 + constraints) == 0) {
            constraints--;
        }
        for (int i = 0; i < constraints; i++) {
            parts.add(Integer.toHexString(record.get(6 + i) & 0xff).toUpperCase(Locale.ROOT));
        }
        return String.join(".", parts);
    }

    /// AV1 in ISO base media, section 5: profile, level and tier, bit depth.
    private static String av1(ByteBuffer record) {
        int profile = (record.get(1) & 0xff) >> 5;
        int level = record.get(1) & 0x1f;
        int flags = record.get(2) & 0xff;
        boolean highTier = (flags & 0x80) != 0;
        boolean moreBits = (flags & 0x40) != 0;
        boolean twelve = (flags & 0x20) != 0;
        int depth = !moreBits ? 8 : twelve ? 12 : 10;
        return "%d.%02d%s.%02d".formatted(profile, level, highTier ? "H" : "M", depth);
    }

    /// Parses the descriptors of ISO/IEC 14496-1: ES (3) contains the decoder configuration (4) with the object
    /// type, and that the decoder specific info (5), whose first five bits are the AAC profile.
    private static String aac(ByteBuffer esds) {
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

    /// The start of the content of the descriptor at `at`, after its tag and a length of up to four bytes.
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
