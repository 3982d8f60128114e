package org.tirich.bench.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// PeerTube's encoding of uploads with its default HLS profile, according to its `packages/ffmpeg` and
/// `core-utils/videos/bitrate.ts`: one ffmpeg run for each resolution.
final class PeerTube {

    static final List<Integer> RESOLUTIONS = List.of(144, 240, 360, 480, 720);

    /// Below this resolution sources of more than 30 frames per second are reduced.
    private static final int KEEPS_FRAMES = 720;

    private static final int MANY_FRAMES = 30;
    private static final int MAX_FRAMES_PER_SECOND = 60;
    private static final double MIN_BITS_PER_PIXEL = 0.02;
    private static final double SOURCE_MARGIN = 1.3;
    private static final int MAX_SOUND_KBPS = 384;

    /// PeerTube's assumption for sounds of unknown rate.
    private static final int UNSTATED_SOUND_KBPS = 256;

    private PeerTube() {}

    /// Resolutions not larger than the source.
    static List<Integer> resolutions(int shortSide) {
        return RESOLUTIONS.stream().filter(each -> each <= shortSide).toList();
    }

    /// Frames per second, always an integer.
    static int framesPerSecond(double source, int resolution) {
        int frames = (int) Math.round(source);
        if (resolution < KEEPS_FRAMES && frames > MANY_FRAMES) {
            frames = closest(frames, 24, 25, 30);
        }
        return frames > MAX_FRAMES_PER_SECOND ? closest(frames, 50, 60) : frames;
    }

    /// The rate with the smallest remainder.
    private static int closest(int frames, Integer... standards) {
        return Stream.of(standards)
                .min(Comparator.comparingInt(each -> frames % each))
                .orElseThrow();
    }

    /// The `maxrate` in bits per second: a constant per pixel, limited by the source's own rate.
    static long maxRate(int resolution, double longByShort, int frames, long sourceBitsPerSecond) {
        double pixels = resolution * (resolution * longByShort) * frames;
        double usual = Math.floor(pixels * bitsPerPixel(resolution));
        double least = Math.floor(pixels * MIN_BITS_PER_PIXEL);
        double most = sourceBitsPerSecond > 0 ? sourceBitsPerSecond * SOURCE_MARGIN : usual;
        return (long) Math.max(least, Math.min(usual, most));
    }

    private static double bitsPerPixel(int resolution) {
        return switch (resolution) {
            case 144 -> 0.19;
            case 240 -> 0.17;
            case 360 -> 0.15;
            case 480 -> 0.12;
            case 720 -> 0.11;
            default -> throw new IllegalArgumentException("not one of the resolutions: " + resolution);
        };
    }

    static int framesPerSecond(BenchClip clip, int resolution) {
        return framesPerSecond(clip.source().picture().frameRate().perSecond(), resolution);
    }

    /// The arguments of the run that makes `NAME.m3u8` and `NAME.mp4`.
    static List<String> arguments(BenchClip clip, int resolution, String name) {
        var picture = clip.source().picture();
        int frames = framesPerSecond(clip, resolution);
        double longByShort = Math.max(picture.width(), picture.height()) / (double) clip.shortSide();
        long rate =
                maxRate(resolution, longByShort, frames, clip.bitsPerSecond().orElse(0));
        var all = new ArrayList<>(
                List.of("-nostdin", "-v", "error", "-y", "-i", clip.file().toString()));
        all.addAll(List.of("-movflags", "faststart", "-max_muxing_queue_size", "1024", "-map_metadata", "-1"));
        all.addAll(List.of("-pix_fmt", "yuv420p", "-c:v", "libx264"));
        all.addAll(List.of("-vf", clip.isUpright() ? "scale=w=" + resolution + ":h=-2" : "scale=w=-2:h=" + resolution));
        all.addAll(List.of("-preset", "veryfast", "-maxrate:v", Long.toString(rate)));
        all.addAll(List.of("-bufsize:v", Long.toString(2 * rate), "-b_strategy", "1", "-bf", "16"));
        all.addAll(List.of("-r", Integer.toString(frames), "-g:v", Integer.toString(2 * frames)));
        all.addAll(sound(clip));
        all.addAll(List.of("-threads", "1", "-hls_time", "4", "-hls_list_size", "0", "-hls_playlist_type", "vod"));
        all.addAll(List.of("-hls_segment_filename", name + ".mp4", "-hls_segment_type", "fmp4", "-f", "hls"));
        all.addAll(List.of("-hls_flags", "single_file", name + ".m3u8"));
        return all;
    }

    /// AAC is copied into every resolution.
    private static List<String> sound(BenchClip clip) {
        if (clip.source().sound().isEmpty()) {
            return List.of("-an");
        }
        long stated = clip.soundBitsPerSecond().orElse(0);
        long kbps = Math.round(stated / 1000.0);
        boolean aac = clip.source().sound().get().codec().equals("aac");
        if (aac && stated > 0 && kbps <= MAX_SOUND_KBPS) {
            return List.of("-c:a", "copy");
        }
        long wanted = stated == 0 ? UNSTATED_SOUND_KBPS : Math.min(MAX_SOUND_KBPS, kbps);
        return List.of("-c:a", "aac", "-channel_layout", "stereo", "-b:a", wanted + "k");
    }
}
