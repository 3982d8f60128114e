package org.tirich.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The number of parked events in a file of the data folder, which `./tirich doctor` reads without the database.
public final class ParkedEventAlarm {

    private static final String FILE = "parked-events";

    private ParkedEventAlarm() {}

    /// The number of parked events of the instance in a data folder; zero if there is no such folder.
    public static long read(Path data) throws IOException {
        try {
            return Long.parseLong(Files.readString(data.resolve(FILE)).strip());
        } catch (NoSuchFileException e) {
            return 0;
        } catch (NumberFormatException e) {
            throw new IOException(data.resolve(FILE) + " does not hold a number", e);
        }
    }

    static void write(Path data, long parked) {
        try {
            if (parked == 0) {
                Files.deleteIfExists(data.resolve(FILE));
            } else {
                Files.writeString(data.resolve(FILE), Long.toString(parked));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the number of parked events", e);
        }
    }
}
