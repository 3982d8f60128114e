package org.tirich.bench.faults;

import java.nio.file.Path;

/// A video that is sent, and what goes wrong with it.
public record TrialClip(Path file, InjectedFault fault) {

    String name() {
        return file.getFileName().toString();
    }

    boolean good() {
        return fault == InjectedFault.NONE;
    }
}
