package org.tirich.media.probe;

/// Why a file cannot become a lesson. The name is a stable code by which translations are found; the message is
/// written for the uploader.
public enum Refusal {
    EMPTY("The file is empty; please send it again."),
    NOT_A_VIDEO("This is not a video file we can read; please send MP4, MOV, WebM, MKV, 3GP or AVI."),
    DAMAGED("The video is damaged or was cut off on the way; please send it again."),
    NO_PICTURE("The file has no moving picture."),
    TOO_SHORT("The video is too short; it must last at least three seconds."),
    TOO_LONG("The video is too long; it may last up to three minutes."),
    TOO_LARGE("The file is too large; it may have up to 500 MB."),
    TOO_MANY_PIXELS("The picture is too large; please export the video in 4K or smaller."),
    TOO_MANY_FRAMES("The video has too many pictures a second; please export it with 60 or fewer."),
    TOO_MANY_STREAMS("The file holds too many tracks; please export one picture and one sound."),
    UNKNOWN_CODEC("The video is stored in a way we cannot read; please export it as H.264.");

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
