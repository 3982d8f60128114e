package org.tirich.media.ladder;

import java.util.List;
import java.util.stream.Stream;

/// The files to make of one source.
///
/// @param first the review copy, encoded first and alone
/// @param rest the other rungs, encoded in one run
/// @param listening the sounds available without a picture, for links too slow for any picture
public record EncodingPlan(PictureEncode first, List<PictureEncode> rest, List<SoundEncode> listening) {

    /// The plan without the rungs above `highest`. It always keeps the review copy.
    public EncodingPlan upTo(Rung highest) {
        var kept = rest.stream()
                .filter(encode -> encode.rung().compareTo(highest) <= 0)
                .toList();
        return new EncodingPlan(first, kept, listening);
    }

    /// Every sound of the lesson, without duplicates.
    public List<SoundEncode> sounds() {
        return Stream.of(listening, first.sounds(), furtherSounds())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// The sounds that are stored with the other rungs.
    public List<SoundEncode> furtherSounds() {
        return rest.stream()
                .flatMap(encode -> encode.sounds().stream().limit(1))
                .distinct()
                .toList();
    }

    /// The sounds that are stored in files of their own, because the review copy does not contain them.
    public List<SoundEncode> storedAlone() {
        return listening.stream().filter(sound -> !isInFirst(sound)).toList();
    }

    /// Whether the review copy is stored with this sound.
    public boolean isInFirst(SoundEncode sound) {
        return first.sounds().stream().findFirst().filter(sound::equals).isPresent();
    }
}
