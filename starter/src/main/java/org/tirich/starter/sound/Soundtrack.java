package org.tirich.starter.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// The soundtrack of a clip: tones with their start times.
public final class Soundtrack {

    private record TimedTone(double at, Tone sound) {}

    /// A small room: three early echoes, as delay in seconds and gain.
    private static final double[][] ECHOES = {{0.083, 0.20}, {0.137, 0.13}, {0.211, 0.08}};

    private final double seconds;
    private double loudness = 1;
    private final List<TimedTone> cues = new ArrayList<>();

    public Soundtrack(double seconds) {
        this.seconds = seconds;
    }

    public Soundtrack at(double second, Tone sound) {
        cues.add(new TimedTone(second, sound));
        return this;
    }

    /// Several bells at once, for things that belong together or are equal.
    public Soundtrack chord(double second, double gain, double... hertz) {
        for (double each : hertz) {
            at(second, new Tone.Bell(each, gain));
        }
        return this;
    }

    /// The pause for a guess: three drum strokes, each a little louder.
    public Soundtrack guess(double second) {
        for (int stroke = 0; stroke < 3; stroke++) {
            at(second + 0.36 * stroke, new Tone.Drum(300, 0.28 + 0.06 * stroke));
        }
        return this;
    }

    /// The reward: strings plucked one after another.
    public Soundtrack rise(double second, double gain, double... hertz) {
        for (int i = 0; i < hertz.length; i++) {
            at(second + 0.13 * i, new Tone.Pluck(hertz[i], gain));
        }
        return this;
    }

    /// Scales the volume, so that a sparse soundtrack sounds as loud as a dense one.
    public Soundtrack louder(double factor) {
        loudness = factor;
        return this;
    }

    /// The mixed track. Sound beyond the end continues at the beginning, so that the clip loops seamlessly.
    public float[] mix() {
        var dry = new float[(int) Math.round(seconds * Tone.RATE)];
        for (var cue : cues) {
            add(dry, cue.sound().samples(), (int) Math.round(cue.at() * Tone.RATE), 1);
        }
        var wet = dry.clone();
        for (var echo : ECHOES) {
            add(wet, dry, (int) (echo[0] * Tone.RATE), echo[1]);
        }
        for (int i = 0; i < wet.length; i++) {
            wet[i] = (float) (0.89 * Math.tanh(loudness * wet[i]));
        }
        return wet;
    }

    public void writeWave(Path file) throws IOException {
        var track = mix();
        var bytes = new byte[2 * track.length];
        for (int i = 0; i < track.length; i++) {
            int value = Math.round(track[i] * 32_767);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        var format = new AudioFormat(Tone.RATE, 16, 1, true, false);
        try (var stream = new AudioInputStream(new ByteArrayInputStream(bytes), format, track.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    private static void add(float[] track, float[] samples, int start, double gain) {
        for (int i = 0; i < samples.length; i++) {
            track[(start + i) % track.length] += (float) (gain * samples[i]);
        }
    }
}
