package org.tirich.starter.sound;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// A sound that carries meaning. All are between 200 and 2000 Hz, the range of phone loudspeakers.
public sealed interface Tone {

    int RATE = 48_000;

    double seconds();

    /// The samples in order.
    float[] samples();

    /// A tone that follows a quantity: `hertz` and `gain` are functions of the seconds since its start.
    record Glide(double seconds, DoubleUnaryOperator hertz, DoubleUnaryOperator gain) implements Tone {

        @Override
        public float[] samples() {
            var samples = new float[(int) (seconds * RATE)];
            double phase = 0;
            for (int i = 0; i < samples.length; i++) {
                double t = i / (double) RATE;
                phase += 2 * Math.PI * hertz.applyAsDouble(t) / RATE;
                // The octave above makes low notes audible on small loudspeakers.
                double wave = Math.sin(phase) + 0.18 * Math.sin(2 * phase);
                samples[i] = (float) (wave * gain.applyAsDouble(t) * edges(t, seconds, 0.03));
            }
            return samples;
        }
    }

    /// Marks an arrival or a find.
    record Bell(double hertz, double gain) implements Tone {

        @Override
        public double seconds() {
            return 1.8;
        }

        @Override
        public float[] samples() {
            return struck(seconds(), gain, hertz, 3.2, 0.55);
        }
    }

    /// Marks a count.
    record Tick(double hertz, double gain) implements Tone {

        @Override
        public double seconds() {
            return 0.12;
        }

        @Override
        public float[] samples() {
            return struck(seconds(), gain, hertz, 48, 0.3);
        }
    }

    /// Marks the impact of something heavy: a struck membrane such as a dholak. The pitch drops as the membrane
    /// relaxes.
    record Drum(double hertz, double gain) implements Tone {

        /// The modes of a circular membrane, as multiples of the lowest.
        private static final double[] MODES = {1, 1.59, 2.14, 2.65};

        @Override
        public double seconds() {
            return 0.6;
        }

        @Override
        public float[] samples() {
            var samples = new float[(int) (seconds() * RATE)];
            double phase = 0;
            for (int i = 0; i < samples.length; i++) {
                double t = i / (double) RATE;
                phase += 2 * Math.PI * hertz * (1 + 0.25 * Math.exp(-30 * t)) / RATE;
                double sum = 0;
                for (int k = 0; k < MODES.length; k++) {
                    sum += Math.exp(-(9 + 11 * k) * t) * Math.sin(MODES[k] * phase) / (1 + 0.7 * k);
                }
                samples[i] = (float) (gain * sum * edges(t, seconds(), 0.003));
            }
            return samples;
        }
    }

    /// Marks an offer or a choice: a plucked string such as a rubab's, by the Karplus-Strong algorithm. A rising series
    /// is a reward.
    record Pluck(double hertz, double gain) implements Tone {

        @Override
        public double seconds() {
            return 1.6;
        }

        @Override
        public float[] samples() {
            var random = new Random(Math.round(hertz));
            var string = new double[(int) Math.round(RATE / hertz)];
            for (int i = 0; i < string.length; i++) {
                string[i] = 0.5 * (random.nextDouble() - 0.5) + (i < string.length / 5 ? 0.8 : -0.2);
            }
            double mean = Arrays.stream(string).average().orElseThrow();
            var samples = new float[(int) (seconds() * RATE)];
            for (int i = 0; i < samples.length; i++) {
                int at = i % string.length;
                samples[i] = (float) (gain * (string[at] - mean) * edges(i / (double) RATE, seconds(), 0.004));
                string[at] = 0.4985 * (string[at] + string[(at + 1) % string.length]);
            }
            return samples;
        }
    }

    /// Noise around a pitch: water, wind, a burning fuse. `hertz` and `gain` are functions of the seconds since its
    /// start.
    record Rush(double seconds, DoubleUnaryOperator hertz, DoubleUnaryOperator gain) implements Tone {

        @Override
        public float[] samples() {
            var random = new Random(1);
            var samples = new float[(int) (seconds * RATE)];
            double low = 0, band = 0;
            for (int i = 0; i < samples.length; i++) {
                double t = i / (double) RATE;
                double f = 2 * Math.sin(Math.PI * hertz.applyAsDouble(t) / RATE);
                low += f * band;
                band += f * (random.nextDouble() - 0.5 - low - 0.7 * band);
                samples[i] = (float) (3 * band * gain.applyAsDouble(t) * edges(t, seconds, 0.01));
            }
            return samples;
        }
    }

    /// Fades in and out, to avoid clicks.
    private static double edges(double t, double seconds, double fade) {
        double s = Math.clamp(Math.min(t, seconds - t) / fade, 0.0, 1.0);
        return s * s * (3 - 2 * s);
    }

    /// A struck bar: the upper partials are weaker and decay sooner.
    private static float[] struck(double seconds, double gain, double hertz, double decay, double upper) {
        double[] ratios = {1, 2, 3.01, 5.4};
        var samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            double t = i / (double) RATE;
            double sum = 0;
            for (int k = 0; k < ratios.length; k++) {
                sum += Math.pow(upper * 0.6, k)
                        * Math.exp(-decay * (1 + 0.8 * k) * t)
                        * Math.sin(2 * Math.PI * hertz * ratios[k] * t);
            }
            samples[i] = (float) (gain * sum * edges(t, seconds, 0.004));
        }
        return samples;
    }
}
