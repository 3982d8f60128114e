package org.tirich.media.ladder;

import java.util.List;
import java.util.stream.Stream;

/// What is to be made of one source.
///
/// @param first what a reviewer needs: made alone and soon
/// @param rest the other rungs, made in one run
/// @param listening the sounds that can be had alone, for links too slow for any picture
public record EncodingPlan(PictureEncode first, List<PictureEncode> rest, List<SoundEncode> listening) {

    /// Every sound of the lesson, each once.
    public List<SoundEncode> sounds() {
        return Stream.of(listening, first.sounds(), furtherSounds())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// The sounds with which the other rungs are stored.
    public List<SoundEncode> furtherSounds() {
        return rest.stream()
                .flatMap(encode -> encode.sounds().stream().limit(1))
                .distinct()
                .toList();
    }

    /// The sounds that are stored alone: those that no stored file of the first stage has.
    public List<SoundEncode> storedAlone() {
        return listening.stream().filter(sound -> !isInFirst(sound)).toList();
    }

    /// Whether the first picture is stored with this sound.
    public boolean isInFirst(SoundEncode sound) {
        return first.sounds().stream().findFirst().filter(sound::equals).isPresent();
    }
}
