package org.tirich.media.ladder;

/// How sound is stored: Opus for all who can, AAC for players that cannot.
public enum SoundCodec {
    OPUS,
    AAC
}
