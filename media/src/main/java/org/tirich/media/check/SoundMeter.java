package org.tirich.media.check;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Measures 16-bit samples in an AU file, the simplest format that states the number of channels.
final class SoundMeter {

    private static final int WINDOWS_PER_SECOND = 10;

    /// Shorter pauses are part of speech.
    private static final Duration MIN_SILENCE = Duration.ofSeconds(1);

    /// Half a decibel below full scale, because encoding makes flat tops uneven. A pure tone at this level
    /// counts too, and sounds no better.
    private static final int FULL_SCALE = 31_000;

    /// A single sample at full scale may be a peak; three in a row are a clipped one.
    private static final int MIN_CLIPPED_RUN = 3;

    private static final int MAGIC = 0x2e736e64;
    private static final int HEADER = 24;
    private static final int LINEAR_16 = 3;
    private static final int MAX_CHANNELS = 2;
    private static final int MAX_RATE = 192_000;

    private final int rate;
    private final int channels;
    private final double silenceDb;
    private final double[] energies;
    private final double[] windowEnergies;
    private final int[] runs;
    private final List<TimeRange> silent = new ArrayList<>();
    private double mixedEnergy;
    private long samples;
    private long clipped;

    private SoundMeter(int rate, int channels, double silenceDb) {
        this.rate = rate;
        this.channels = channels;
        this.silenceDb = silenceDb;
        this.energies = new double[channels];
        this.windowEnergies = new double[channels];
        this.runs = new int[channels];
    }

    /// @param silenceDb the level of silence, in decibels relative to full scale
    static SoundMeasurement measure(Path file, double silenceDb) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            int magic = in.readInt();
            int begins = in.readInt();
            in.readInt();
            int encoding = in.readInt();
            int rate = in.readInt();
            int channels = in.readInt();
            if (magic != MAGIC
                    || begins < HEADER
                    || encoding != LINEAR_16
                    || rate < WINDOWS_PER_SECOND
                    || rate > MAX_RATE
                    || channels < 1
                    || channels > MAX_CHANNELS) {
                throw new IOException("no 16-bit samples in " + file.getFileName());
            }
            in.skipNBytes(begins - HEADER);
            return new SoundMeter(rate, channels, silenceDb).read(in);
        }
    }

    private SoundMeasurement read(InputStream in) throws IOException {
        int windowSamples = rate / WINDOWS_PER_SECOND;
        var sample = new byte[2 * channels];
        while (in.readNBytes(sample, 0, sample.length) == sample.length) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int value = (short) (sample[2 * channel] << 8 | (sample[2 * channel + 1] & 0xff));
                take(channel, value);
                sum += value;
            }
            mixedEnergy += (double) sum * sum / (channels * channels);
            if (++samples % windowSamples == 0) {
                closeWindow(windowSamples);
            }
        }
        var levels = new ArrayList<Double>();
        for (double energy : energies) {
            levels.add(decibels(energy, samples - samples % windowSamples));
        }
        return new SoundMeasurement(
                Duration.ofMillis(samples * 1000 / rate),
                levels,
                decibels(mixedEnergy, samples),
                TimeRange.atLeast(MIN_SILENCE, TimeRange.merged(silent, Duration.ZERO)),
                samples == 0 ? 0 : (double) clipped / (samples * channels));
    }

    private void take(int channel, int value) {
        windowEnergies[channel] += (double) value * value;
        if (Math.abs(value) < FULL_SCALE) {
            runs[channel] = 0;
        } else if (++runs[channel] >= MIN_CLIPPED_RUN) {
            clipped += runs[channel] == MIN_CLIPPED_RUN ? MIN_CLIPPED_RUN : 1;
        }
    }

    /// A window is silent if every channel is.
    private void closeWindow(int windowSamples) {
        boolean isSilent = true;
        for (int channel = 0; channel < channels; channel++) {
            isSilent &= decibels(windowEnergies[channel], windowSamples) < silenceDb;
            energies[channel] += windowEnergies[channel];
            windowEnergies[channel] = 0;
        }
        if (isSilent) {
            long until = samples * 1000 / rate;
            silent.add(TimeRange.ofMillis(until - 1000 / WINDOWS_PER_SECOND, until));
        }
    }

    private static double decibels(double energy, long samples) {
        if (samples == 0 || energy == 0) {
            return SoundMeasurement.DIGITAL_SILENCE_DB;
        }
        return Math.max(SoundMeasurement.DIGITAL_SILENCE_DB, 10 * Math.log10(energy / samples / (32_768.0 * 32_768.0)));
    }
}
