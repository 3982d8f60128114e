package org.tirich.media.transcode;

/// One picture taken from a lesson.
///
/// @param file its name in the folder of the rendering
public record Still(String file, String mediaType, int width, int height, long bytes) {}
