package org.tirich.media.transcode;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.ladder.SoundCodec;

/// One finished file without a picture.
///
/// @param file its name; in the folder of the rendering there is such a file only where `parts` is empty
/// @param parts what it is put together from when it is asked for
/// @param codec as the file's own boxes state it
/// @param startBytes what must have come before the first two seconds can be heard
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

    /// As a page states it: `audio/mp4; codecs="opus"`.
    public String mediaType() {
        return "audio/mp4; codecs=\"" + codec + "\"";
    }
}
