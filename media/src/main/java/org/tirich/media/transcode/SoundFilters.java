package org.tirich.media.transcode;

/// Filters that convert a sound to mono, start it with the picture and fill its gaps.
final class SoundFilters {

    static final String TO_ONE_CHANNEL = "aresample=48000:async=1:first_pts=0,aformat=channel_layouts=mono";

    private SoundFilters() {}
}
