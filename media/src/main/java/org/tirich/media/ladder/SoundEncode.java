package org.tirich.media.ladder;

/// A sound of one codec at one bit rate, one channel.
public record SoundEncode(SoundCodec codec, int kbps) {

    /// The file in which it lies alone, `opus-16.mp4`.
    public String file() {
        return switch (codec) {
            case OPUS -> "opus-" + kbps + ".mp4";
            case AAC -> "aac-" + kbps + ".mp4";
        };
    }

    /// The lesson to listen to, with a poster in place of the picture.
    public String listeningFile() {
        return "sound" + fileSuffix() + ".mp4";
    }

    /// What it adds to the name of a file: nothing for the usual sound.
    String fileSuffix() {
        return switch (codec) {
            case OPUS -> "";
            case AAC -> "-aac";
        };
    }
}
