package org.tirich.bench.hostile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.bench.hostile.Attack.Taking;

/// The files that reach for other files or for the network.
final class Attacks {

    private static final List<String> ANY_PROTOCOL =
            List.of("-protocol_whitelist", "file,crypto,data,concat,subfile,http,tcp,udp,rtp,async,cache");

    private static final List<String> ANY_SEGMENT =
            opened("-allowed_extensions", "ALL", "-allowed_segment_extensions", "ALL", "-extension_picky", "0");

    private static final String MP4 = "lesson.mp4";
    private static final String M3U8 = "lesson.m3u8";

    private Attacks() {}

    private static List<String> opened(String... options) {
        var all = new ArrayList<>(ANY_PROTOCOL);
        all.addAll(List.of(options));
        return List.copyOf(all);
    }

    static List<Attack> all() {
        return List.of(
                playlist(
                        "U1",
                        "HLS to a file, called .mp4",
                        MP4,
                        (_, canaries, file) ->
                                Files.writeString(file, Playlists.hls("#EXTINF:3,", "file://" + canaries.film()))),
                playlist(
                        "U2",
                        "HLS to a file",
                        M3U8,
                        (_, canaries, file) ->
                                Files.writeString(file, Playlists.hls("#EXTINF:3,", "file://" + canaries.film()))),
                playlist(
                        "U3",
                        "HLS to http",
                        M3U8,
                        (_, canaries, file) -> Files.writeString(
                                file,
                                Playlists.hls("#EXTINF:3,", canaries.listener().address() + "film.ts"))),
                playlist(
                        "U4",
                        "HLS to concat:",
                        M3U8,
                        (_, canaries, file) -> Files.writeString(
                                file,
                                Playlists.hls("#EXTINF:3,", "concat:" + canaries.film() + "|" + canaries.film()))),
                new Attack(
                        "U5",
                        "HLS to /proc/self/environ",
                        MP4,
                        M3U8,
                        ANY_SEGMENT,
                        Taking.TEXT,
                        (_, _, file) -> Files.writeString(file, Playlists.asCaption(Path.of("/proc/self/environ")))),
                new Attack(
                        "U5b",
                        "HLS to a text file",
                        MP4,
                        M3U8,
                        ANY_SEGMENT,
                        Taking.TEXT,
                        (_, canaries, file) -> Files.writeString(file, Playlists.asCaption(canaries.note()))),
                playlist(
                        "U6",
                        "HLS with its key in a file",
                        M3U8,
                        (_, canaries, file) -> Files.writeString(file, Playlists.locked(canaries))),
                new Attack(
                        "U7",
                        "ffconcat to a file",
                        MP4,
                        "lesson.ffconcat",
                        opened("-safe", "0"),
                        Taking.PICTURE,
                        (_, canaries, file) ->
                                Files.writeString(file, "ffconcat version 1.0\nfile " + canaries.film() + "\n")),
                new Attack(
                        "U8",
                        "ffconcat to http",
                        MP4,
                        "lesson.ffconcat",
                        opened("-safe", "0"),
                        Taking.PICTURE,
                        (_, canaries, file) -> Files.writeString(
                                file,
                                "ffconcat version 1.0\nfile "
                                        + canaries.listener().address() + "film.ts\n")),
                new Attack(
                        "U9",
                        "DASH to http",
                        MP4,
                        "lesson.mpd",
                        ANY_PROTOCOL,
                        Taking.PICTURE,
                        (_, canaries, file) -> Files.writeString(
                                file, Playlists.dash(canaries.listener().address(), "film.ts"))),
                new Attack(
                        "U9b",
                        "DASH to a file",
                        MP4,
                        "lesson.mpd",
                        ANY_PROTOCOL,
                        Taking.PICTURE,
                        (_, canaries, file) -> Files.writeString(
                                file, Playlists.dash("file://" + canaries.folder() + "/", "film.ts"))),
                new Attack(
                        "U10",
                        "SDP, to listen on a port",
                        MP4,
                        "lesson.sdp",
                        ANY_PROTOCOL,
                        Taking.SOUND,
                        (_, canaries, file) -> Files.writeString(
                                file, Playlists.session(canaries.speaker().port()))),
                new Attack(
                        "U11",
                        "MOV with samples in a file (alis)",
                        "lesson.mov",
                        "lesson.mov",
                        opened("-enable_drefs", "1", "-use_absolute_path", "1"),
                        Taking.PICTURE,
                        (_, canaries, file) -> ForeignData.alias(canaries.movie(), file)),
                new Attack(
                        "U11b",
                        "MOV with samples at http (url)",
                        "lesson.mov",
                        "lesson.mov",
                        opened("-enable_drefs", "1", "-use_absolute_path", "1"),
                        Taking.PICTURE,
                        (_, canaries, file) -> ForeignData.address(
                                canaries.movie(), canaries.listener().address() + "film.mov", file)),
                new Attack(
                        "U12",
                        "MKV with an attachment to be put elsewhere",
                        "lesson.mkv",
                        "lesson.mkv",
                        opened("-dump_attachment:t", ""),
                        Taking.PICTURE,
                        Attachment::make),
                new Attack(
                        "U37",
                        "SVG with an external entity",
                        "lesson.svg",
                        "lesson.svg",
                        ANY_PROTOCOL,
                        Taking.PICTURE,
                        (_, canaries, file) -> Files.writeString(file, Playlists.drawing(canaries))));
    }

    private static Attack playlist(String id, String tries, String sentAs, Attack.Making making) {
        return new Attack(id, tries, sentAs, M3U8, ANY_SEGMENT, Taking.PICTURE, making);
    }
}
