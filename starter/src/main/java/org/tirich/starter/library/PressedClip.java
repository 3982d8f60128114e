package org.tirich.starter.library;

import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.card.Card;

/// One clip with all files made from it.
///
/// @param thumbHash the picture in 25 bytes or fewer, in base64
/// @param edgeColour the mean colour of the picture's border, `#rrggbb`
/// @param renditions from the lowest rung up
/// @param stills the poster of the feed and the picture for sharing
/// @param captions one file for each language
public record PressedClip(
        Card card,
        long durationMs,
        String thumbHash,
        String edgeColour,
        List<Rendition> renditions,
        List<StillPicture> stills,
        List<Captions> captions) {

    public PressedClip {
        renditions = List.copyOf(renditions);
        stills = List.copyOf(stills);
        captions = List.copyOf(captions);
    }

    /// A file of the clip.
    ///
    /// @param sha256 in lower case hexadecimal digits
    public record PressedFile(String name, String mediaType, long bytes, String sha256) {}

    /// One playable file.
    ///
    /// @param rung its step of the ladder, as `240p`
    /// @param sound `opus`, `aac` or `none`
    /// @param startBytes what must have come before the first two seconds can play
    public record Rendition(
            PressedFile file,
            String rung,
            String sound,
            List<String> codecs,
            int width,
            int height,
            double kbps,
            long startBytes) {

        public Rendition {
            codecs = List.copyOf(codecs);
        }
    }

    /// @param role `poster` or `card`
    public record StillPicture(PressedFile file, String role, int width, int height) {}

    /// @param reviewed whether a reviewer has read them
    public record Captions(PressedFile file, String language, boolean reviewed) {}

    /// Every file, in the order of the lists.
    public List<PressedFile> files() {
        var files = new ArrayList<PressedFile>();
        renditions.forEach(each -> files.add(each.file()));
        stills.forEach(each -> files.add(each.file()));
        captions.forEach(each -> files.add(each.file()));
        return List.copyOf(files);
    }
}
