package org.tirich.media.ladder;

/// A sound of one codec at one bit rate, one channel.
public record Sound(SoundCodec codec, int kbps) {

    /// The file in which it lies alone, `opus-16.mp4`.
    public String file() {
        return switch (codec) {
            case OPUS -> "opus-" + kbps + ".mp4";
            case AAC -> "aac-" + kbps + ".mp4";
        };
    }

    /// The lesson to listen to, with a poster in place of the picture.
    public String listeningFile() {
        return "sound" + mark() + ".mp4";
    }

    /// What it adds to the name of a file: nothing for the usual sound.
    String mark() {
        return switch (codec) {
            case OPUS -> "";
            case AAC -> "-aac";
        };
    }
}
