package org.tirich.breach;

import java.io.IOException;

/// Starts a process outside the modules that may.
public final class StartsAProgram {

    Process start() throws IOException {
        return new ProcessBuilder("true").start();
    }
}
