package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tirich.bench.hostile.Attack.Extraction;

/// The files that try to access other files or the network.
final class Attacks {

    private static final List<String> ANY_PROTOCOL =
            List.of("-protocol_whitelist", "file,crypto,data,concat,subfile,http,tcp,udp,rtp,async,cache");

    private static final List<String> ANY_SEGMENT =
            opened("-allowed_extensions", "ALL", "-allowed_segment_extensions", "ALL", "-extension_picky", "0");

    private static final List<String> ANY_REFERENCE = opened("-enable_drefs", "1", "-use_absolute_path", "1");
    private static final List<String> ANY_PATH = opened("-safe", "0");
    private static final List<String> UNPACKED = opened("-dump_attachment:t", "");

    private static final String MP4 = "lesson.mp4";
    private static final String MOV = "lesson.mov";
    private static final String MKV = "lesson.mkv";
    private static final String AVI = "lesson.avi";
    private static final String HLS = "lesson.m3u8";
    private static final String LIST = "lesson.ffconcat";
    private static final String DASH = "lesson.mpd";
    private static final String SDP = "lesson.sdp";
    private static final String SVG = "lesson.svg";

    /// Passes our check of the first bytes as an MP4.
    private static final String FIRST_BOX = "\0\0\0\u0010free\0\0\0\0\0\0\0\0\n";

    private static final Path ENVIRONMENT = Path.of("/proc/self/environ");

    private Attacks() {}

    static List<Attack> all() {
        return Stream.of(playlists(), lists(), containers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> playlists() {
        return List.of(
                hls("U1", "HLS to a file, sent as MP4", MP4, to -> segment("file://" + to.film())),
                hls("U2", "HLS to a file", HLS, to -> segment("file://" + to.film())),
                hls("U3", "HLS to http", HLS, to -> segment(to.listener().address() + "film.ts")),
                hls("U4", "HLS to concat:", HLS, to -> segment("concat:" + to.film() + "|" + to.film())),
                text("U5", "HLS to /proc/self/environ", HLS, ANY_SEGMENT, Extraction.TEXT, _ -> caption(ENVIRONMENT)),
                text("U5b", "HLS to a text file", HLS, ANY_SEGMENT, Extraction.TEXT, to -> caption(to.note())),
                hls("U6", "HLS with its key in a file", HLS, Playlists::locked));
    }

    private static List<Attack> lists() {
        return List.of(
                text("U7", "ffconcat to a file", LIST, ANY_PATH, Extraction.PICTURE, to -> list(to.film())),
                text(
                        "U8",
                        "ffconcat to http",
                        LIST,
                        ANY_PATH,
                        Extraction.PICTURE,
                        to -> list(to.listener().address() + "film.ts")),
                text("U9", "DASH to http", DASH, ANY_PROTOCOL, Extraction.PICTURE, Attacks::manifest),
                text(
                        "U9b",
                        "DASH to a file",
                        DASH,
                        ANY_PROTOCOL,
                        Extraction.PICTURE,
                        to -> Playlists.dash("file://" + to.folder() + "/", "film.ts")),
                text(
                        "U9c",
                        "DASH behind a first box of MP4",
                        DASH,
                        ANY_PROTOCOL,
                        Extraction.PICTURE,
                        to -> FIRST_BOX + manifest(to)),
                text("U10", "SDP, to listen on a port", SDP, ANY_PROTOCOL, Extraction.SOUND, Attacks::session),
                text(
                        "U10b",
                        "SDP behind a first box of MP4",
                        SDP,
                        ANY_PROTOCOL,
                        Extraction.SOUND,
                        to -> FIRST_BOX + session(to)),
                text("U37", "SVG with an external entity", SVG, ANY_PROTOCOL, Extraction.PICTURE, Playlists::drawing));
    }

    private static List<Attack> containers() {
        return List.of(
                picture(
                        "U1b",
                        "HLS as a subtitle in an AVI that plays",
                        AVI,
                        ANY_PROTOCOL,
                        (files, to, file) -> SubtitlePlaylist.make(files, file, segment("file://" + to.film()))),
                picture(
                        "U11",
                        "MOV with samples in a file (alis)",
                        MOV,
                        ANY_REFERENCE,
                        (_, to, file) -> ExternalDataMovie.alias(to.movie(), file)),
                picture(
                        "U11b",
                        "MOV with samples at http (url)",
                        MOV,
                        ANY_REFERENCE,
                        (_, to, file) -> ExternalDataMovie.address(
                                to.movie(), to.listener().address() + "film.mov", file)),
                picture("U12", "MKV with an attachment to be put elsewhere", MKV, UNPACKED, AttachmentAttack::make));
    }

    private interface Text {
        String of(Canaries canaries) throws IOException;
    }

    private static Attack hls(String id, String tries, String sentAs, Text text) {
        return new Attack(id, tries, sentAs, HLS, ANY_SEGMENT, Extraction.PICTURE, written(text));
    }

    private static Attack text(
            String id, String tries, String neededAs, List<String> openings, Extraction taking, Text text) {
        return new Attack(id, tries, MP4, neededAs, openings, taking, written(text));
    }

    private static Attack picture(
            String id, String tries, String name, List<String> openings, Attack.FileMaker making) {
        return new Attack(id, tries, name, name, openings, Extraction.PICTURE, making);
    }

    private static Attack.FileMaker written(Text text) {
        return (_, canaries, file) -> Files.writeString(file, text.of(canaries));
    }

    private static String segment(String address) {
        return Playlists.hls("#EXTINF:3,", address);
    }

    private static String caption(Path file) {
        return Playlists.asCaption(file);
    }

    private static String list(Object address) {
        return "ffconcat version 1.0\nfile " + address + "\n";
    }

    private static String manifest(Canaries canaries) {
        return Playlists.dash(canaries.listener().address(), "film.ts");
    }

    private static String session(Canaries canaries) {
        return Playlists.session(canaries.speaker().port());
    }

    private static List<String> opened(String... options) {
        var all = new ArrayList<>(ANY_PROTOCOL);
        all.addAll(List.of(options));
        return List.copyOf(all);
    }
}
