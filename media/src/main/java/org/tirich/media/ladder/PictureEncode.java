package org.tirich.media.ladder;

import java.util.List;
import org.tirich.media.probe.FrameRate;

/// One encode of the picture, with the sounds it is available with. It is stored with the first sound, or
/// without any; files with further sounds are muxed on request.
///
/// @param quality constant rate factor: a lower one is better and larger
/// @param maxRateKbps the rate cap (VBV)
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

    /// File names, one for each sound in order. Only the first file is stored.
    public List<String> files() {
        var name = rung.label() + codec.fileSuffix();
        return sounds.isEmpty()
                ? List.of(name + ".mp4")
                : sounds.stream()
                        .map(sound -> name + sound.fileSuffix() + ".mp4")
                        .toList();
    }

    /// The name of the stored file.
    public String file() {
        return files().getFirst();
    }

    /// The intermediate file with the picture alone, before it is muxed with its sounds.
    public String pictureFile() {
        return rung.label() + codec.fileSuffix() + "-picture.mp4";
    }
}
