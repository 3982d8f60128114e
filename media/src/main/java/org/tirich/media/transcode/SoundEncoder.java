package org.tirich.media.transcode;

import java.util.List;
import org.tirich.media.ladder.SoundEncode;

/// What ffmpeg is told of the encoder of one sound.
final class SoundEncoder {

    private static final String OPUS_PACKET_MS = "60";

    /// Half the time of the highest; the default of Opus on telephones.
    private static final String OPUS_COMPLEXITY = "5";

    /// From this rate up Opus is told that it may be music.
    private static final int MUSIC_KBPS = 24;

    /// ffmpeg's AAC encoder spends a fixed sum on every packet of 1024 samples, and overshoots a low rate
    /// by a quarter at 48 kHz. Half the samples are half the packets, and speech has nothing above 12 kHz.
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
