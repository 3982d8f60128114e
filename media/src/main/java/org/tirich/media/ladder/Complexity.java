package org.tirich.media.ladder;

/// How hard a picture is to encode, measured on a few seconds of it at 240p and the quality of [Rung#P240].
///
/// @param kbps bit rate of the trial encode
/// @param xpsnrDb its XPSNR against the source: the perceptually weighted peak signal-to-noise ratio of the
///     luma (ITU-T H-series supplement on XPSNR)
public record Complexity(double kbps, double xpsnrDb) {}
