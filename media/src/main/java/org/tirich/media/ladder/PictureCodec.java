package org.tirich.media.ladder;

/// Picture codecs: H.264 for every player, AV1 for players that support it, at about half the bytes.
public enum PictureCodec {
    H264(""),
    AV1("-av1");

    private final String fileSuffix;

    PictureCodec(String mark) {
        this.fileSuffix = mark;
    }

    /// Part of the file names.
    String fileSuffix() {
        return fileSuffix;
    }
}
