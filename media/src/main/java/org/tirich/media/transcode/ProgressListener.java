package org.tirich.media.transcode;

/// Receives progress on the working threads. It must not block.
public interface ProgressListener {

    /// Ignores progress.
    ProgressListener NONE = progress -> {};

    void progress(Progress progress);

    /// The first stage is finished: its files are in place, and the lesson can be reviewed.
    default void previewReady(Preview preview) {}
}
