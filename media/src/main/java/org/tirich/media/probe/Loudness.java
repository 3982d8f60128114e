package org.tirich.media.probe;

/// How loud a sound is, after ITU-R BS.1770-4 and EBU R 128.
///
/// @param integratedLufs over the whole sound, in loudness units below full scale; −70 for silence
/// @param truePeakDb the highest peak between the samples, in decibels below full scale
public record Loudness(double integratedLufs, double truePeakDb) {}
