package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tirich.media.tools.Toolchain;

/// A directory of tools whose `ffmpeg` is a shell script: for clips with the fault GARBAGE it writes text and
/// exits with 0, for OUT_OF_MEMORY it limits the real ffmpeg to [#KILOBYTES], otherwise it executes the real
/// one.
///
/// In the server's sandbox only programs of this directory can be executed, so it contains a shell.
public record FaultyTools(Path folder) {

    /// Enough to load the libraries, too little to encode.
    private static final int KILOBYTES = 170_000;

    private static final String REAL = "encoder";

    private static final String STAND_IN = """
            #!%1$s/sh
            for each in "$@"; do
              case $each in
                file:*/in.bin) IFS= read -r head < "${each#file:}"; break ;;
              esac
            done
            case $head in
              *ftyp%3$s*)
                for each in "$@"; do
                  case $each in
                    file:*) ;;
                    *.mp4 | *.h264 | *.webp | *.avif | *.jpg | *.png) echo 'یہ ویڈیو نہیں' > "$each" ;;
                  esac
                done
                exit 0 ;;
              *ftyp%4$s*) ulimit -v %5$d ;;
            esac
            exec %1$s/%2$s "$@"
            """;

    public static FaultyTools make(Toolchain real, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(real.folder())) {
            for (var file : files.toList()) {
                boolean encoder = file.equals(real.ffmpeg());
                Files.copy(
                        file, folder.resolve(encoder ? REAL : file.getFileName().toString()));
            }
        }
        Files.copy(Path.of("/bin/sh").toRealPath(), folder.resolve("sh"));
        var standIn = folder.resolve("ffmpeg");
        Files.writeString(
                standIn,
                STAND_IN.formatted(
                        folder, REAL, InjectedFault.GARBAGE.brand(), InjectedFault.OUT_OF_MEMORY.brand(), KILOBYTES));
        for (var program : new String[] {REAL, "ffprobe", "sh", "ffmpeg"}) {
            if (!folder.resolve(program).toFile().setExecutable(true, false)) {
                throw new IOException(program + " cannot be made executable");
            }
        }
        return new FaultyTools(folder.toRealPath());
    }

    /// The program that executes as ffmpeg in the end.
    Path encoder() {
        return folder.resolve(REAL);
    }
}
