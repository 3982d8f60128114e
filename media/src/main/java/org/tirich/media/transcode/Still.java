package org.tirich.media.transcode;

/// A still picture of a lesson.
///
/// @param file its name in the directory of the rendering
public record Still(String file, String mediaType, int width, int height, long bytes) {}
