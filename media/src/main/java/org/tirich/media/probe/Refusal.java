package org.tirich.media.probe;

/// Why a file cannot become a lesson. The name is a stable code by which translations are found; the message is
/// written for the uploader.
public enum Refusal {
    EMPTY("The file is empty; please send it again."),
    NOT_A_VIDEO("This is not a video file we can read; please send MP4, MOV, WebM, MKV, 3GP or AVI."),
    DAMAGED("The video is damaged or was cut off on the way; please send it again."),
    NO_PICTURE("The file has no moving picture."),
    /// Encrypted, as files of shops and streaming services are.
    PROTECTED("The file is copy-protected; please send a recording of your own without protection."),
    TOO_SHORT("The video is too short; it must last at least three seconds."),
    TOO_LONG("The video is too long; it may last up to three minutes."),
    TOO_LARGE("The file is too large; it may have up to 500 MB."),
    TOO_MANY_PIXELS("The picture is too large; it may have up to 38 megapixels, as in 8K."),
    TOO_MANY_FRAMES("The video has too many pictures a second; please export it with 120 or fewer."),
    TOO_MANY_STREAMS("The file has too many tracks; it may have up to 16 pictures and sounds."),
    UNKNOWN_CODEC("The picture is in the format {codec}, which we cannot read; please export it as H.264."),
    UNKNOWN_SOUND("The sound is in the format {codec}, which we cannot read; please export it as AAC.");

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    /// Whether the message names the codec of a stream that cannot be read.
    public boolean namesCodec() {
        return message.contains("{codec}");
    }

    /// @param codec as ffmpeg names it; other reasons ignore it
    public String message(String codec) {
        return message.replace("{codec}", codec);
    }
}
