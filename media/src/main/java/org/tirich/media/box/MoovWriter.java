package org.tirich.media.box;

import java.util.List;
import java.util.Set;
import org.tirich.media.box.Interleaving.Chunk;

/// Writes the `moov` of a file for another order of its samples, without the boxes that no player needs.
///
/// The tables of sizes and times are copied, since they are run-length encoded already and the samples keep
/// their order within each track. Only the positions are rewritten.
final class MoovWriter {

    private static final Set<String> HOLDERS = Set.of("trak", "mdia", "minf", "stbl");

    /// Tags, free space, a bit rate that players ignore, and square pixel aspect ratios.
    private static final Set<String> DROPPED = Set.of("udta", "meta", "free", "skip", "btrt", "pasp");

    private static final int BOX_HEADER = 8;
    private static final int ENTRIES = 8;
    private static final int HANDLER_NAME = 24;

    private final BoxWriter out;
    private final List<Chunk> chunks;
    private final List<Long> offsets;

    MoovWriter(BoxWriter out, List<Chunk> chunks, List<Long> offsets) {
        this.out = out;
        this.chunks = chunks;
        this.offsets = offsets;
    }

    void write(Movie movie) {
        int tracks = movie.traks().size();
        out.box("moov", () -> {
            movieHeader(out, movie.header(), tracks + 1);
            for (int track = 0; track < tracks; track++) {
                var trak = movie.traks().get(track);
                write(trak, new TrackContext(track, entryHead(trak)));
            }
        });
    }

    /// @param nextTrack the `next_track_ID`
    static void movieHeader(BoxWriter out, Box mvhd, int nextTrack) {
        int start = out.size();
        out.copy(mvhd).setInt(start + BOX_HEADER + mvhd.content().limit() - 4, nextTrack);
    }

    /// Tracks are numbered from one, in order.
    static void trackHeader(BoxWriter out, Box tkhd, int track) {
        int numberAt = tkhd.content().get(0) == 1 ? 20 : 12;
        int start = out.size();
        out.copy(tkhd).setInt(start + BOX_HEADER + numberAt, track + 1);
    }

    private void write(Box box, TrackContext place) {
        switch (box.type()) {
            case "tkhd" -> trackHeader(out, box, place.track);
            case "stsd" -> sampleEntries(out, box, place.entryHead);
            case "hdlr" -> handler(out, box);
            case "stsc" -> runs(place.track);
            case "stco", "co64" -> chunkOffsets(place.track);
            case "edts" -> {
                if (!isIdentity(box)) {
                    out.copy(box);
                }
            }
            default -> {
                if (HOLDERS.contains(box.type())) {
                    out.box(box.type(), () -> box.children().forEach(child -> write(child, place)));
                } else if (!DROPPED.contains(box.type())) {
                    out.copy(box);
                }
            }
        }
    }

    /// The track of a box, and the size of the fixed part of its sample entries.
    private record TrackContext(int track, int entryHead) {}

    static int entryHead(Box trak) {
        boolean sound = trak.descendant("mdia/hdlr")
                .map(hdlr -> Box.typeAt(hdlr.content(), 8).equals("soun"))
                .orElse(false);
        return sound ? CodecString.SOUND_ENTRY : CodecString.PICTURE_ENTRY;
    }

    /// Whether an edit list plays the whole track from its first sample.
    private static boolean isIdentity(Box edts) {
        return edts.child("elst")
                .filter(elst -> elst.content().get(0) == 0 && elst.intAt(4) == 1 && elst.intAt(12) == 0)
                .isPresent();
    }

    /// Codec parameters, without superfluous boxes inside the entries.
    static void sampleEntries(BoxWriter out, Box stsd, int head) {
        out.fullBox("stsd", 0, 0, () -> {
            out.putInt(stsd.intAt(4));
            for (var entry : Box.in(stsd.content(), ENTRIES)) {
                out.box(entry.type(), () -> {
                    out.put(entry.content().slice(0, head));
                    Box.in(entry.content(), head).stream()
                            .filter(each -> !DROPPED.contains(each.type()))
                            .forEach(out::copy);
                });
            }
        });
    }

    /// The handler without its descriptive name.
    static void handler(BoxWriter out, Box hdlr) {
        int kept = Math.min(HANDLER_NAME, hdlr.content().limit());
        out.box("hdlr", () -> out.put(hdlr.content().slice(0, kept)).put(new byte[1]));
    }

    private void runs(int track) {
        out.fullBox("stsc", 0, 0, () -> {
            int countAt = out.size();
            out.putInt(0);
            int count = 0;
            int number = 0;
            int usual = 0;
            for (var chunk : chunks) {
                if (chunk.track() != track) {
                    continue;
                }
                number++;
                if (chunk.count() != usual) {
                    usual = chunk.count();
                    count++;
                    out.putInt(number).putInt(usual).putInt(1);
                }
            }
            out.setInt(countAt, count);
        });
    }

    /// 32-bit offsets: finished files are far smaller than 4 GB.
    private void chunkOffsets(int track) {
        out.fullBox("stco", 0, 0, () -> {
            out.putInt(
                    (int) chunks.stream().filter(each -> each.track() == track).count());
            for (int i = 0; i < chunks.size(); i++) {
                if (chunks.get(i).track() == track) {
                    out.putInt(Math.toIntExact(offsets.get(i)));
                }
            }
        });
    }
}
