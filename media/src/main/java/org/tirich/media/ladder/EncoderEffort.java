package org.tirich.media.ladder;

/// The encoding time that x264 spends for a smaller file.
///
/// @param preset x264's preset
/// @param references number of reference frames
/// @param motionSearch motion search method, as ffmpeg's `-me_method` names it
/// @param partitions the blocks that are tried, as ffmpeg's `-partitions` names them
/// @param bidirectional how B-frames are placed
/// @param lookahead number of frames; fewer for large pictures, of which each takes megabytes
public record EncoderEffort(
        String preset,
        int references,
        String motionSearch,
        String partitions,
        BidirectionalFrames bidirectional,
        int lookahead) {

    /// For the slowest links, where bytes cost most and pictures are smallest.
    static final EncoderEffort SLOWEST_LINKS =
            new EncoderEffort("slow", 5, "hex", "i4x4,i8x8,p8x8,b8x8", BidirectionalFrames.UP_TO_EIGHT, 50);

    static final EncoderEffort USUAL =
            new EncoderEffort("medium", 3, "hex", "i4x4,i8x8,p8x8", BidirectionalFrames.THREE, 40);

    /// In large pictures a third reference, small moving blocks and a finer motion search gain almost nothing.
    static final EncoderEffort LARGE_PICTURES =
            new EncoderEffort("medium", 2, "dia", "i4x4,i8x8", BidirectionalFrames.THREE, 20);
}
