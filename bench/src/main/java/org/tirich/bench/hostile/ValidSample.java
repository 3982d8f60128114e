package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;

/// The five valid files that are mutated, with four containers and five codecs each of picture and sound.
enum ValidSample {
    MP4("H.264 and AAC in MP4", "good.mp4", FileFactory.H264 + " -c:a aac"),
    MKV(
            "HEVC and FLAC in MKV",
            "good.mkv",
            "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p -c:a flac"),
    WEBM("VP9 and Opus in WebM", "good.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus"),
    AVI("MPEG-4 and MP3 in AVI", "good.avi", "-c:v mpeg4 -c:a libmp3lame"),
    MOBILE("H.263 and AMR in 3GP", "good.3gp", "-s 176x144 -c:v h263 -c:a libopencore_amrnb -ar 8000 -ac 1");

    private final String label;
    private final String fileName;
    private final String encoding;

    ValidSample(String label, String fileName, String encoding) {
        this.label = label;
        this.fileName = fileName;
        this.encoding = encoding;
    }

    String label() {
        return label;
    }

    String fileName() {
        return fileName;
    }

    /// Made on first use.
    byte[] bytes(FileFactory files) throws IOException, InterruptedException {
        var file = files.scratch("whole-" + fileName);
        if (!Files.exists(file)) {
            files.lesson(file, encoding);
        }
        return Files.readAllBytes(file);
    }
}
