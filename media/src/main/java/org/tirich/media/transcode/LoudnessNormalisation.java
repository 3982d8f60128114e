package org.tirich.media.transcode;

import java.util.Locale;
import java.util.Optional;
import org.tirich.media.probe.Loudness;

/// Brings a sound to the loudness that lessons have among each other, by one gain over its whole length
/// (EBU R 128, at the level for phones and the web). Nothing is pumped: speech and pauses keep their
/// distance. Where the gain would drive peaks too high, a limiter holds them, at four times the rate,
/// where the peaks between the samples can be seen.
final class LoudnessNormalisation {

    static final double TARGET_LUFS = -16;

    /// Lossy codecs add to peaks; this leaves them room below full scale.
    private static final double MAX_PEAK_DB = -1.5;

    /// A sound so low that it needs more is most likely noise.
    private static final double MAX_GAIN_DB = 30;

    private LoudnessNormalisation() {}

    /// The filters, each followed by a comma; nothing for a sound that is silent.
    static String filters(Optional<Loudness> measured) {
        if (measured.isEmpty()) {
            return "";
        }
        var loudness = measured.get();
        double gain = Math.min(MAX_GAIN_DB, TARGET_LUFS - loudness.integratedLufs());
        var volume = String.format(Locale.ROOT, "volume=%.2fdB,", gain);
        if (loudness.truePeakDb() + gain <= MAX_PEAK_DB) {
            return volume;
        }
        return volume
                + String.format(
                        Locale.ROOT,
                        "aresample=192000,alimiter=limit=%.4f:attack=5:release=50:level=false:latency=true,aresample=48000,",
                        Math.pow(10, MAX_PEAK_DB / 20));
    }
}
