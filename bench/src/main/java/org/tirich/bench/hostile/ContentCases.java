package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.ready;

import java.util.List;
import org.tirich.media.check.MediaFinding.Code;

/// Valid files with content that reviewers must be warned about.
final class ContentCases {

    private static final String FLASHES =
            "color=c=white:s=192x108:r=30:d=4,drawbox=t=fill:c=black:enable='lt(mod(t*5,1),0.5)'";
    private static final String FROZEN = "testsrc2=s=192x108:r=15:d=0.05,loop=119:1";
    private static final String BLACK = "color=c=black:s=192x108:r=15:d=8";
    private static final String SILENCE = "anullsrc=r=48000:d=8";

    private ContentCases() {}

    static List<HostileCase> all() {
        return List.of(
                lesson("U45", "flashes five times a second", FLASHES, "sine=f=440:r=48000:d=4")
                        .withFindings(Code.FLASHING),
                lesson("U46", "sound 20 dB above full scale", FileFactory.MOVING, FileFactory.TONE + ",volume=40dB")
                        .withFindings(Code.CLIPPED_SOUND),
                lesson("U46b", "a tone that nobody hears, 20 kHz", FileFactory.MOVING, "sine=f=20000:r=48000:d=3.2"),
                lesson("U47", "black", BLACK, SILENCE).withFindings(Code.BLACK_PICTURE, Code.SILENT_SOUND),
                lesson("U47b", "frozen", FROZEN, SILENCE).withFindings(Code.SILENT_SOUND));
    }

    private static HostileCase lesson(String id, String what, String picture, String sound) {
        return HostileCase.of(
                id,
                what,
                "lesson.mp4",
                ready(),
                (files, _, file) -> files.lesson(file, picture, sound, FileFactory.H264 + " -c:a aac -shortest"));
    }
}
