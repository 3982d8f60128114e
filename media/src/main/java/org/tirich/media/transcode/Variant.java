package org.tirich.media.transcode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tirich.media.ladder.PictureCodec;
import org.tirich.media.ladder.Rung;
import org.tirich.media.ladder.SoundCodec;

/// A finished file of a rendering: one rung, with one sound or none.
///
/// @param file its name; stored only where `muxInputs` is empty
/// @param muxInputs what it is muxed from on request
/// @param codecs as the file's boxes state them
/// @param startBytes bytes needed to play the first two seconds
public record Variant(
        Rung rung,
        PictureCodec picture,
        Optional<SoundCodec> sound,
        String file,
        Optional<MuxInputs> muxInputs,
        List<String> codecs,
        int width,
        int height,
        long bytes,
        double averageKbps,
        String sha256,
        long startBytes,
        Duration duration) {

    /// Media type with codecs: `video/mp4; codecs="avc1.4D4015, opus"`.
    public String mediaType() {
        return "video/mp4; codecs=\"" + String.join(", ", codecs) + "\"";
    }
}
