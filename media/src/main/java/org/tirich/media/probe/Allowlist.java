package org.tirich.media.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The formats, protocols and codecs allowed for untrusted files. ffmpeg refuses all others before it decodes a
/// byte. The reasons are in `docs/decisions`, "Streams are described first".
public final class Allowlist {

    private static final Set<String> PICTURE_CODECS = Set.of(
            "h264",
            "hevc",
            "vp8",
            "vp9",
            "av1",
            "mpeg4",
            "h263",
            "vvc",
            "mjpeg",
            "mpeg1video",
            "mpeg2video",
            "prores",
            "dnxhd",
            "dvvideo");

    private static final Set<String> SOUND_CODECS = Set.of(
            "aac",
            "opus",
            "vorbis",
            "mp3",
            "amr_nb",
            "amr_wb",
            "flac",
            "alac",
            "mp2",
            "ac3",
            "eac3",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_s32be",
            "pcm_f32le",
            "pcm_f32be",
            "pcm_u8",
            "pcm_s8",
            "pcm_alaw",
            "pcm_mulaw",
            "adpcm_ms",
            "adpcm_ima_wav",
            "adpcm_ima_qt");

    private static final String FORMATS = "mov,matroska,webm,avi";

    /// ffmpeg's decoder names, which may differ from the codec names.
    private static final String DECODERS = String.join(
            ",",
            "h264,hevc,libvpx,vp8,libvpx-vp9,vp9,libaom-av1,av1,mpeg4,h263,vvc",
            "mjpeg,mpeg1video,mpeg2video,prores,dnxhd,dvvideo",
            "aac,libopus,opus,vorbis,mp3float,mp3,amrnb,libopencore_amrnb,amrwb,libopencore_amrwb,flac",
            "alac,mp2float,mp2,ac3,eac3",
            "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be",
            "pcm_u8,pcm_s8,pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt");

    /// Codecs for which ffprobe may open a decoder only to report the stream. Nothing is decoded with them: in
    /// ffprobe only the demuxer reads ahead, and it is limited to the list above.
    private static final List<String> NAMED_SUBTITLES = List.of("mov_text", "subrip", "srt", "webvtt", "ass", "ssa");

    private static final List<String> NAMED_COVERS = List.of("png", "bmp");

    private Allowlist() {}

    static boolean isReadablePicture(String codec) {
        return PICTURE_CODECS.contains(codec);
    }

    static boolean isReadableSound(String codec) {
        return SOUND_CODECS.contains(codec);
    }

    /// Whether ffprobe may open the file with this stream in it. It has no decoders for data.
    static boolean isProbed(PacketScan.Stream stream) {
        var codec = stream.codec();
        return switch (stream.kind()) {
            case "video" -> codec.equals("none") || isReadablePicture(codec) || NAMED_COVERS.contains(codec);
            case "audio" -> codec.equals("none") || isReadableSound(codec);
            case "subtitle" -> codec.equals("none") || NAMED_SUBTITLES.contains(codec);
            default -> true;
        };
    }

    /// The options of ffprobe, which opens a decoder for every stream of the file.
    public static List<String> probeOptions(SourceLimits limits) {
        var options = new ArrayList<>(inputOptions(limits));
        options.addAll(List.of("-codec_whitelist:v", DECODERS + "," + String.join(",", NAMED_COVERS)));
        options.addAll(List.of("-codec_whitelist:s", String.join(",", NAMED_SUBTITLES)));
        return options;
    }

    /// The options before the input of every call.
    public static List<String> inputOptions(SourceLimits limits) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                FORMATS,
                "-codec_whitelist",
                DECODERS,
                "-max_pixels",
                Long.toString(limits.maxPixels()));
    }
}
