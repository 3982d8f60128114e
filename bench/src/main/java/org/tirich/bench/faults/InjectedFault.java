package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The fault of every encoder of a clip, at each try. It is stored in the clip as the brand of its `ftyp` box,
/// which players ignore.
public enum InjectedFault {
    NONE("isom"),
    /// Killed at work.
    KILLED("kill"),
    /// Stopped at work and never continued.
    HUNG("hang"),
    /// Exits with 0 and output that is no video.
    GARBAGE("junk"),
    /// Fails to allocate memory.
    OUT_OF_MEMORY("oom!");

    private static final int BRAND_AT = 8;

    private final String brand;

    InjectedFault(String brand) {
        this.brand = brand;
    }

    String brand() {
        return brand;
    }

    /// The fault of this file; none where it is already deleted.
    static InjectedFault of(Path file) {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(BRAND_AT);
            var found = new String(in.readNBytes(NONE.brand.length()), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(fault -> fault.brand.equals(found))
                    .findFirst()
                    .orElse(NONE);
        } catch (IOException _) {
            return NONE;
        }
    }
}
