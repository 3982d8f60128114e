package org.tirich.media.ladder;

/// Sound codecs: Opus by default, AAC for players without Opus.
public enum SoundCodec {
    OPUS,
    AAC
}
