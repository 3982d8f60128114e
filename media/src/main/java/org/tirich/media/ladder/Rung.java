package org.tirich.media.ladder;

/// One step of the bitrate ladder, named by the shorter side of its picture.
///
/// The figures are those measured to give the picture quality of the usual ladders for half their bytes
/// or less; the caps hold a rung to the links it is made for.
public enum Rung {
    /// For 2G: with its sound it stays under 65 kbps.
    P144(144, 15, 30, 42, 1, "main", EncoderEffort.SLOW_LINKS, 16, false),
    P240(240, 30, 29, 140, 2, "main", EncoderEffort.SLOW_LINKS, 16, true),
    P360(360, 30, 28, 330, 2, "main", EncoderEffort.USUAL, 24, false),
    P480(480, 30, 27, 650, 2, "high", EncoderEffort.LARGE_PICTURES, 24, true),
    P720(720, 30, 26, 1500, 2, "high", EncoderEffort.LARGE_PICTURES, 32, false);

    private final int shortSide;
    private final int framesPerSecond;
    private final int quality;
    private final int capKbps;
    private final int bufferSeconds;
    private final String profile;
    private final EncoderEffort effort;
    private final int soundKbps;
    private final boolean aac;

    Rung(
            int shortSide,
            int framesPerSecond,
            int quality,
            int capKbps,
            int bufferSeconds,
            String profile,
            EncoderEffort effort,
            int soundKbps,
            boolean twin) {
        this.shortSide = shortSide;
        this.framesPerSecond = framesPerSecond;
        this.quality = quality;
        this.capKbps = capKbps;
        this.bufferSeconds = bufferSeconds;
        this.profile = profile;
        this.effort = effort;
        this.soundKbps = soundKbps;
        this.aac = twin;
    }

    /// The name it has in file names and addresses.
    public String label() {
        return shortSide + "p";
    }

    public int shortSide() {
        return shortSide;
    }

    public int framesPerSecond() {
        return framesPerSecond;
    }

    /// The constant rate factor of x264 for a picture of usual complexity: lower is better and larger.
    public int quality() {
        return quality;
    }

    /// The most the picture may take on average.
    public int capKbps() {
        return capKbps;
    }

    /// How many seconds at the full rate a player is expected to hold.
    public int bufferSeconds() {
        return bufferSeconds;
    }

    /// The H.264 profile.
    public String profile() {
        return profile;
    }

    public EncoderEffort effort() {
        return effort;
    }

    /// The rate of its Opus sound.
    int soundKbps() {
        return soundKbps;
    }

    /// Whether it can be had with AAC too, for players without Opus.
    boolean hasAac() {
        return aac;
    }
}
