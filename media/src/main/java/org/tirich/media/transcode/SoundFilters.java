package org.tirich.media.transcode;

import java.util.Locale;
import org.tirich.media.probe.Source;

/// Filters that convert a sound to mono, start it with the picture, fill its gaps and let it last as long as
/// the lesson.
final class SoundFilters {

    static final String TO_ONE_CHANNEL = "aresample=48000:async=1:first_pts=0,aformat=channel_layouts=mono";

    private SoundFilters() {}

    /// Silence follows a sound that ends before the picture.
    static String toWholeLength(Source source) {
        return String.format(
                Locale.ROOT,
                "apad=whole_dur=%1$.3f,atrim=end=%1$.3f",
                source.duration().toNanos() / 1e9);
    }
}
