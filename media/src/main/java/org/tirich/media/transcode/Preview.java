package org.tirich.media.transcode;

import java.util.List;

/// The result of the first stage: enough to review a lesson and to show it in a feed.
///
/// @param poster shown in a feed while the lesson loads
/// @param card shown where the lesson is shared
/// @param thumbHash the picture in 25 bytes or fewer, in base64
/// @param edgeColour the median colour of the picture's border, `#rrggbb`
/// @param posters the poster in two sizes, each as WebP and as AVIF
/// @param sounds the lesson without a picture, for links too slow for any; none where it is silent
public record Preview(
        List<Variant> variants,
        Still poster,
        Still card,
        String thumbHash,
        String edgeColour,
        List<Still> posters,
        Storyboard storyboard,
        List<SoundVariant> sounds) {

    static Preview of(List<Variant> variants, List<SoundVariant> sounds, Stills stills) {
        var posters = stills.all().stream()
                .filter(still -> !still.equals(stills.get(StillKind.CARD)))
                .toList();
        return new Preview(
                List.copyOf(variants),
                stills.get(StillKind.POSTER),
                stills.get(StillKind.CARD),
                stills.thumbHash(),
                stills.edgeColour(),
                posters,
                stills.storyboard(),
                List.copyOf(sounds));
    }
}
