package org.tirich.media.ladder;

/// A step of the bitrate ladder, named by the shorter side of its picture.
///
/// By measurement these settings give the picture quality of common ladders at half their bytes or less. The
/// caps keep each rung within the links it is made for.
public enum Rung {
    /// For 2G: with sound it stays under 65 kbps.
    P144(144, 15, 30, 42, 1, "main", EncoderEffort.SLOWEST_LINKS, 16, false),
    P240(240, 30, 29, 140, 2, "main", EncoderEffort.USUAL, 16, true),
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

    /// Name in file names and addresses.
    public String label() {
        return shortSide + "p";
    }

    public int shortSide() {
        return shortSide;
    }

    public int framesPerSecond() {
        return framesPerSecond;
    }

    /// Constant rate factor of x264 for a picture of average complexity: a lower one is better and larger.
    public int quality() {
        return quality;
    }

    /// The highest average rate of the picture.
    public int capKbps() {
        return capKbps;
    }

    /// Size of the player's buffer, in seconds at the full rate.
    public int bufferSeconds() {
        return bufferSeconds;
    }

    /// H.264 profile.
    public String profile() {
        return profile;
    }

    public EncoderEffort effort() {
        return effort;
    }

    /// Rate of its Opus sound.
    int soundKbps() {
        return soundKbps;
    }

    /// Whether it is also available with AAC, for players without Opus.
    boolean hasAac() {
        return aac;
    }
}
