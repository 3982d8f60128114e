package org.tirich.media.transcode;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.ladder.SoundCodec;

/// A finished file without a picture.
///
/// @param file its name; stored only where `muxInputs` is empty
/// @param muxInputs what it is muxed from on request
/// @param codec as the file's boxes state it
/// @param startBytes bytes needed to play the first two seconds
public record SoundVariant(
        SoundCodec sound,
        String file,
        Optional<MuxInputs> muxInputs,
        String codec,
        long bytes,
        double averageKbps,
        String sha256,
        long startBytes,
        Duration duration) {

    /// Media type with codecs: `audio/mp4; codecs="opus"`.
    public String mediaType() {
        return "audio/mp4; codecs=\"" + codec + "\"";
    }
}
