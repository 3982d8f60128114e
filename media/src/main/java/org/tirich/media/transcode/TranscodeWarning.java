package org.tirich.media.transcode;

/// Something the uploader should know about a finished rendering. The name is a stable code by which
/// translations are found.
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
