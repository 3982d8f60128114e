package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The targets of attacks: files outside every job's directory, and ports that count requests.
///
/// @param folder directory of the files
/// @param marker letters that occur nowhere else
record Canaries(Path folder, String marker, CanaryServer listener, RtpSender speaker) implements AutoCloseable {

    /// The colour of every frame of the canary's video, and of no other picture here.
    static final int COLOUR = 0xB4286E;

    private static final int MARKER_BYTES = 8;

    static Canaries put(FileFactory files, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var random = new byte[MARKER_BYTES];
        new SecureRandom().nextBytes(random);
        var marker = "canary" + HexFormat.of().formatHex(random);
        var film = folder.resolve("film.ts");
        var colour = "color=c=0x%06X:s=160x120:r=15:d=3.2".formatted(COLOUR);
        files.picture(film, colour, FileFactory.H264 + " -metadata service_name=" + marker);
        files.picture(folder.resolve("film.mov"), colour, FileFactory.H264);
        Files.writeString(folder.resolve("note.txt"), marker + "\n");
        Files.write(folder.resolve("film.key"), key(marker));
        return new Canaries(folder, marker, CanaryServer.serving(Files.readAllBytes(film)), RtpSender.saying(marker));
    }

    /// Sixteen bytes, as AES requires.
    private static byte[] key(String marker) {
        return marker.substring(0, 16).getBytes(StandardCharsets.US_ASCII);
    }

    Path film() {
        return folder.resolve("film.ts");
    }

    Path movie() {
        return folder.resolve("film.mov");
    }

    Path note() {
        return folder.resolve("note.txt");
    }

    Path key() {
        return folder.resolve("film.key");
    }

    @Override
    public void close() {
        listener.close();
        speaker.close();
    }
}
