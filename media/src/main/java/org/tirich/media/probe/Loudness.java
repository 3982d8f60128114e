package org.tirich.media.probe;

/// Loudness of a sound, by ITU-R BS.1770-4 and EBU R 128.
///
/// @param integratedLufs integrated loudness of the whole sound in LUFS; −70 for silence
/// @param truePeakDb the highest true peak, in decibels relative to full scale
public record Loudness(double integratedLufs, double truePeakDb) {}
