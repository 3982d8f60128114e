package org.tirich.media.ladder;

import java.util.List;
import org.tirich.media.probe.FrameRate;

/// One picture to be encoded, and the sounds it is put together with: one file for each sound, or one
/// silent file.
///
/// @param maxRateKbps the rate at which the player's buffer is taken to fill
public record Encode(
        Rung rung, int width, int height, FrameRate frameRate, int maxRateKbps, int bufferKbits, List<Sound> sounds) {

    /// A sound of one codec at one bit rate, one channel.
    public record Sound(SoundCodec codec, int kbps) {}

    /// The files that come of it, in the order of the sounds.
    public List<String> files() {
        if (sounds.isEmpty()) {
            return List.of(rung.label() + ".mp4");
        }
        return sounds.stream()
                .map(sound -> switch (sound.codec()) {
                    case OPUS -> rung.label() + ".mp4";
                    case AAC -> rung.label() + "-aac.mp4";
                })
                .toList();
    }
}
