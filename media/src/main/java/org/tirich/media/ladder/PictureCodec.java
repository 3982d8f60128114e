package org.tirich.media.ladder;

/// How a picture is stored: H.264 for every player, AV1 for those that can, at about half the bytes.
public enum PictureCodec {
    H264(""),
    AV1("-av1");

    private final String fileSuffix;

    PictureCodec(String mark) {
        this.fileSuffix = mark;
    }

    /// What it adds to the name of a file.
    String fileSuffix() {
        return fileSuffix;
    }
}
