package org.tirich.media.ladder;

import java.util.List;
import java.util.stream.Stream;

/// What is to be made of one source.
///
/// @param first what a reviewer needs: made alone and soon
/// @param rest the other rungs, made in one run
/// @param listening the sounds that can be had alone, for links too slow for any picture
public record Plan(Encode first, List<Encode> rest, List<Sound> listening) {

    /// The sounds that the first stage encodes, each once.
    public List<Sound> firstSounds() {
        return Stream.concat(listening.stream(), first.sounds().stream())
                .distinct()
                .toList();
    }

    /// The sounds that are stored alone: those that no stored file of the first stage has.
    public List<Sound> storedAlone() {
        return listening.stream()
                .filter(sound -> !liesInFirst(sound))
                .toList();
    }

    /// Whether the first picture is stored with this sound.
    public boolean liesInFirst(Sound sound) {
        return first.sounds().stream().findFirst().filter(sound::equals).isPresent();
    }

    /// The sounds that the second stage encodes: those the first has not.
    public List<Sound> furtherSounds() {
        var done = firstSounds();
        return rest.stream()
                .flatMap(encode -> encode.sounds().stream())
                .distinct()
                .filter(sound -> !done.contains(sound))
                .toList();
    }
}
