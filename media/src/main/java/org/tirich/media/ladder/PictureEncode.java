package org.tirich.media.ladder;

import java.util.List;
import org.tirich.media.probe.FrameRate;

/// One picture to be encoded, and the sounds it can be had with. It lies in one file with the first of
/// them, or silent; with a further one it is put together when that is asked for.
///
/// @param quality the constant rate factor of the codec: lower is better and larger
/// @param maxRateKbps the rate at which the player's buffer is taken to fill
public record PictureEncode(
        Rung rung,
        PictureCodec codec,
        int width,
        int height,
        FrameRate frameRate,
        int quality,
        int maxRateKbps,
        int bufferKbits,
        List<SoundEncode> sounds) {

    public PictureEncode withQuality(int other) {
        return new PictureEncode(rung, codec, width, height, frameRate, other, maxRateKbps, bufferKbits, sounds);
    }

    /// The files by which it can be had, in the order of the sounds. Only the first is stored.
    public List<String> files() {
        var name = rung.label() + codec.fileSuffix();
        return sounds.isEmpty()
                ? List.of(name + ".mp4")
                : sounds.stream()
                        .map(sound -> name + sound.fileSuffix() + ".mp4")
                        .toList();
    }

    /// The file in which it is stored.
    public String file() {
        return files().getFirst();
    }

    /// The file in which the picture lies alone, before it is put together with its sounds.
    public String pictureFile() {
        return rung.label() + codec.fileSuffix() + "-picture.mp4";
    }
}
