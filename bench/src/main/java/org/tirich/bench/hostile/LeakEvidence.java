package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Canary data found in the output of a run.
///
/// @param foreignBytes of canary files: a marker counts its letters, a picture in the canary's colour three
/// @param strayFiles files written outside the allowed directory
/// @param requests to the canary's port, and sound received from the network
record LeakEvidence(long foreignBytes, int strayFiles, int requests) {

    /// Environment variables of every ffmpeg; their names in the output mean that the environment leaked.
    private static final List<String> ENVIRONMENT = List.of("LD_LIBRARY_PATH=", "LC_ALL=", "SVT_LOG=");

    private static final int TOLERANCE = 14;

    boolean isFile() {
        return foreignBytes > 0 || strayFiles > 0;
    }

    static long marked(byte[] bytes, String marker) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var wanted = new ArrayList<>(ENVIRONMENT);
        wanted.add(marker);
        long found = 0;
        for (var each : wanted) {
            for (int at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) {
                found += each.length();
            }
        }
        return found;
    }

    /// Bytes of the canary's colour in a video or picture with every frame reduced to one pixel.
    static long coloured(byte[] pixels) {
        long found = 0;
        for (int i = 0; i + 3 <= pixels.length; i += 3) {
            if (near(pixels[i], Canaries.COLOUR >> 16)
                    && near(pixels[i + 1], Canaries.COLOUR >> 8)
                    && near(pixels[i + 2], Canaries.COLOUR)) {
                found += 3;
            }
        }
        return found;
    }

    private static boolean near(byte value, int wanted) {
        return Math.abs((value & 0xff) - (wanted & 0xff)) <= TOLERANCE;
    }

    /// Every regular file in a directory and its subdirectories.
    static List<Path> files(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
