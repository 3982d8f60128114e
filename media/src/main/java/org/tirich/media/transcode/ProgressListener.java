package org.tirich.media.transcode;

/// Whoever wants to know how the work goes. Called from the working threads; must not block.
public interface ProgressListener {

    /// Hears nothing.
    ProgressListener NONE = progress -> {};

    void progress(Progress progress);

    /// The first stage is done: its files lie in the folder, and a reviewer may look.
    default void previewReady(Preview preview) {}
}
