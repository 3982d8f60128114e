package org.tirich.media.transcode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tirich.media.ladder.PictureCodec;
import org.tirich.media.ladder.Rung;
import org.tirich.media.ladder.SoundCodec;

/// One finished file of a rendering: one rung with one sound, or with none.
///
/// @param file its name; in the folder of the rendering there is such a file only where `parts` is empty
/// @param parts what it is put together from when it is asked for
/// @param codecs as the file's own boxes state them
/// @param startBytes what must have come before the first two seconds can play
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

    /// As a page states it: `video/mp4; codecs="avc1.4D4015, opus"`.
    public String mediaType() {
        return "video/mp4; codecs=\"" + String.join(", ", codecs) + "\"";
    }
}
