package org.tirich.media.transcode;

import java.util.List;
import org.tirich.media.ladder.SoundEncode;

/// Encoder options for a sound.
final class SoundEncoder {

    private static final String OPUS_PACKET_MS = "60";

    /// Half the encoding time of the highest complexity; the default of libopus on phones.
    private static final String OPUS_COMPLEXITY = "5";

    /// Below this rate Opus encodes in its speech mode.
    private static final int MUSIC_KBPS = 24;

    /// ffmpeg's AAC encoder spends a fixed amount on each packet of 1024 samples and exceeds low rates by a
    /// quarter at 48 kHz. Half the sample rate halves the number of packets, and speech has nothing above 12
    /// kHz.
    private static final String AAC_HZ = "24000";

    private SoundEncoder() {}

    static List<String> arguments(SoundEncode sound) {
        var rate = sound.kbps() + "k";
        return switch (sound.codec()) {
            case OPUS ->
                List.of(
                        "-c:a",
                        "libopus",
                        "-b:a",
                        rate,
                        "-compression_level",
                        OPUS_COMPLEXITY,
                        "-frame_duration",
                        OPUS_PACKET_MS,
                        "-application",
                        sound.kbps() < MUSIC_KBPS ? "voip" : "audio");
            case AAC -> List.of("-c:a", "aac", "-b:a", rate, "-ar", AAC_HZ);
        };
    }
}
