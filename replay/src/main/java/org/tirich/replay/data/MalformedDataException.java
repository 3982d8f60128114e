package org.tirich.replay.data;

import java.nio.file.Path;

/// A file of a log that cannot be read. The message names the file and the problem.
public final class MalformedDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedDataException(Path file, String problem) {
        super(file + " " + problem);
    }

    public MalformedDataException(Path file, String problem, Throwable cause) {
        super(file + " " + problem, cause);
    }
}
