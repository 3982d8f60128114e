package org.tirich.bench.faults;

import java.nio.file.Path;

/// A clip to upload, with its fault.
public record TrialClip(Path file, InjectedFault fault) {

    String name() {
        return file.getFileName().toString();
    }

    boolean good() {
        return fault == InjectedFault.NONE;
    }
}
