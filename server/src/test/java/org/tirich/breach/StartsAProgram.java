package org.tirich.breach;

import java.io.IOException;

/// A process started where none may be.
public final class StartsAProgram {

    Process start() throws IOException {
        return new ProcessBuilder("true").start();
    }
}
