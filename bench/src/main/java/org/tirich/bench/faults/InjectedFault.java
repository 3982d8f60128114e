package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What goes wrong with every encoder of a clip, at each try. It stands in the clip itself, as the brand in
/// the first box of its file, which changes nothing for whoever plays it.
public enum InjectedFault {
    NONE("isom"),
    /// Killed while it works.
    KILLED("kill"),
    /// Stopped while it works, and never gone on with.
    HUNG("hang"),
    /// Ends well, and what it made is no video.
    GARBAGE("junk"),
    /// Refused memory.
    OUT_OF_MEMORY("oom!");

    private static final int BRAND_AT = 8;

    private final String brand;

    InjectedFault(String brand) {
        this.brand = brand;
    }

    String brand() {
        return brand;
    }

    /// What is to go wrong with this file; nothing where it is gone already.
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
