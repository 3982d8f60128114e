package org.tirich.starter.library;

import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.card.Card;

/// A clip of the library with all its files.
///
/// @param thumbHash the picture in 25 bytes or fewer, in base64
/// @param edgeColour the colour of the picture's border, `#rrggbb`
/// @param renditions H.264 with the lowest rung first, then AV1
/// @param sounds the clip without a picture; none where it is silent
/// @param stills posters, card and storyboard
/// @param captions one file for each language
public record LibraryClip(
        Card card,
        long durationMs,
        String thumbHash,
        String edgeColour,
        List<Rendition> renditions,
        List<SoundAlone> sounds,
        List<StillPicture> stills,
        List<Captions> captions) {

    public LibraryClip {
        renditions = List.copyOf(renditions);
        sounds = List.copyOf(sounds);
        stills = List.copyOf(stills);
        captions = List.copyOf(captions);
    }

    /// A file of the clip.
    ///
    /// @param mediaType with codecs where it has any
    /// @param sha256 in lower case hexadecimal digits
    public record LibraryFile(String name, String mediaType, long bytes, String sha256) {}

    /// A playable file.
    ///
    /// @param rung label of the rung, such as `240p`
    /// @param sound `opus`, `aac` or `none`
    /// @param startBytes bytes needed to play the first two seconds
    public record Rendition(
            LibraryFile file, String rung, String sound, int width, int height, double kbps, long startBytes) {}

    /// @param sound `opus` or `aac`
    public record SoundAlone(LibraryFile file, String sound, double kbps, long startBytes) {}

    /// @param role `poster`, `still` for the poster in other sizes and formats, `card` or `storyboard`; the cue
    ///     list of the storyboard has no size
    public record StillPicture(LibraryFile file, String role, int width, int height) {}

    /// @param reviewed whether a reviewer has read them
    public record Captions(LibraryFile file, String language, boolean reviewed) {}

    /// Every file, in the order of the lists.
    public List<LibraryFile> files() {
        var files = new ArrayList<LibraryFile>();
        renditions.forEach(each -> files.add(each.file()));
        sounds.forEach(each -> files.add(each.file()));
        stills.forEach(each -> files.add(each.file()));
        captions.forEach(each -> files.add(each.file()));
        return List.copyOf(files);
    }
}
