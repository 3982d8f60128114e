package org.tirich.media.transcode;

/// The filters that bring any source's sound to one channel that begins with the picture and has no gaps.
final class SoundFilters {

    static final String TO_ONE_CHANNEL = "aresample=48000:async=1:first_pts=0,aformat=channel_layouts=mono";

    private SoundFilters() {}
}
