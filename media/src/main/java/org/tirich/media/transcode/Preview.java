package org.tirich.media.transcode;

import java.util.List;

/// What stands ready after the first stage: enough to review a lesson and to show it in a feed.
///
/// @param poster the picture that a feed shows while the lesson loads
/// @param card the picture that is shown where the lesson is shared
/// @param thumbHash the picture in 25 bytes or fewer, in base64
/// @param edgeColour the mean colour of the picture's border, `#rrggbb`
public record Preview(List<Variant> variants, Still poster, Still card, String thumbHash, String edgeColour) {}
