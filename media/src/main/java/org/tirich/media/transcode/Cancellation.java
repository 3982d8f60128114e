package org.tirich.media.transcode;

/// A request from another thread to cancel a job.
public final class Cancellation {

    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }
}
