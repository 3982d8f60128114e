package org.tirich.media.transcode;

import java.util.Locale;
import java.util.Optional;
import org.tirich.media.probe.Loudness;

/// Normalises the loudness of a sound with one gain over its whole length (EBU R 128, at the level for phones
/// and the web), so that the dynamics of speech and pauses stay as they are. Where the gain would raise peaks
/// too far, a limiter holds them, at four times the sample rate, which reveals peaks between samples.
final class LoudnessNormalisation {

    static final double TARGET_LUFS = -16;

    /// Headroom for lossy codecs, which raise peaks.
    private static final double MAX_PEAK_DB = -1.5;

    /// A sound that would need more gain is most likely noise.
    private static final double MAX_GAIN_DB = 30;

    private LoudnessNormalisation() {}

    /// The filters, each followed by a comma; empty for a silent sound.
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
