package org.tirich.media.ladder;

import java.util.List;
import org.tirich.media.probe.FrameRate;

/// One picture to be encoded, and the sounds it is put together with: one file for each sound, or one
/// silent file.
///
/// @param quality the constant rate factor of the codec: lower is better and larger
/// @param maxRateKbps the rate at which the player's buffer is taken to fill
public record Encode(
        Rung rung,
        PictureCodec codec,
        int width,
        int height,
        FrameRate frameRate,
        int quality,
        int maxRateKbps,
        int bufferKbits,
        List<Sound> sounds) {

    public Encode withQuality(int other) {
        return new Encode(rung, codec, width, height, frameRate, other, maxRateKbps, bufferKbits, sounds);
    }

    /// The files that come of it, in the order of the sounds.
    public List<String> files() {
        var name = rung.label() + codec.mark();
        return sounds.isEmpty()
                ? List.of(name + ".mp4")
                : sounds.stream().map(sound -> name + sound.mark() + ".mp4").toList();
    }

    /// The file in which the picture lies alone, before it is put together with its sounds.
    public String pictureFile() {
        return rung.label() + codec.mark() + "-picture.mp4";
    }
}
