package org.tirich.media.transcode;

import java.util.List;
import org.tirich.media.probe.Source;

/// All that a source became.
///
/// @param variants every finished file, from the lowest rung up
public record Rendering(Source source, Preview preview, List<Variant> variants) {}
