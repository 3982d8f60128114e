package org.tirich.media.transcode;

/// What the person who sent a file should know of a rendering that is ready all the same. The name is a
/// stable code; other languages are keyed by it.
public enum TranscodeWarning {
    SOUND_LEFT_OUT("The sound is damaged and was left out; the picture is whole.");

    private final String message;

    TranscodeWarning(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
