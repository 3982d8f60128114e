package org.tirich.media.ladder;

/// How hard a picture is to encode, tried on a few seconds of it at 240p and the quality of [Rung#P240].
///
/// @param kbps what the trial took
/// @param xpsnrDb how near it came to the source, by the perceptually weighted signal-to-noise ratio of
///     its brightness (ITU-T H-series supplement on XPSNR)
public record Complexity(double kbps, double xpsnrDb) {}
