package org.tirich.media.ladder;

/// One mono encode of the sound.
public record SoundEncode(SoundCodec codec, int kbps) {

    /// The intermediate file, such as `opus-16.mp4`.
    public String file() {
        return switch (codec) {
            case OPUS -> "opus-" + kbps + ".mp4";
            case AAC -> "aac-" + kbps + ".mp4";
        };
    }

    /// The lesson without a picture; players show the poster.
    public String listeningFile() {
        return "sound" + fileSuffix() + ".mp4";
    }

    /// Part of the file names; empty for the default codec.
    String fileSuffix() {
        return switch (codec) {
            case OPUS -> "";
            case AAC -> "-aac";
        };
    }
}
