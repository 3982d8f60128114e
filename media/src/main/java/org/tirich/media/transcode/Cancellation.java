package org.tirich.media.transcode;

/// A request, made by another thread, to give the work up.
public final class Cancellation {

    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }
}
