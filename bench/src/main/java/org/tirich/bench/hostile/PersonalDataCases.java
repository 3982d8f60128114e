package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.ready;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files with personal metadata: names, devices, locations.
final class PersonalDataCases {

    private static final List<String> WHO = List.of(
            "title",
            "artist",
            "comment",
            "description",
            "copyright",
            "make",
            "model",
            "com.apple.quicktime.make",
            "com.apple.quicktime.model",
            "com.android.manufacturer");

    private static final List<String> WHERE =
            List.of("location", "location-eng", "com.apple.quicktime.location.ISO6709");

    private static final String ISLAMABAD = "+33.7294+073.0931/";

    private PersonalDataCases() {}

    static List<HostileCase> all() {
        return List.of(
                tagged("U39b", "MP4 with names, a device and a place (udta)", "lesson.mp4", "+faststart"),
                tagged("U39c", "MOV with QuickTime keys", "lesson.mov", "+use_metadata_tags"),
                tagged("U39d", "3GP with loci", "lesson.3gp", "+faststart"),
                tagged("U39e", "MKV with tags and chapters", "lesson.mkv", "+faststart"),
                HostileCase.of(
                        "U39f", "MP4 with a track of places (gpmd)", "lesson.mp4", ready(), PersonalDataCases::track));
    }

    private static HostileCase tagged(String id, String what, String name, String flags) {
        return HostileCase.of(id, what, name, ready(), (files, marker, file) -> tagged(files, marker, file, flags));
    }

    private static void tagged(FileFactory files, String marker, Path file, String flags)
            throws IOException, InterruptedException {
        var chapter = ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=2\ntitle=" + marker + "\n";
        Files.writeString(files.scratch("chapters.txt"), chapter);
        var arguments = new ArrayList<>(List.of("-i", files.plain().toString(), "-i", "chapters.txt"));
        arguments.addAll(List.of("-map", "0", "-map_chapters", "1", "-c", "copy", "-movflags", flags));
        for (var name : WHO) {
            arguments.addAll(List.of("-metadata", name + "=" + marker, "-metadata:s:v", name + "=" + marker));
        }
        for (var name : WHERE) {
            arguments.addAll(List.of("-metadata", name + "=" + ISLAMABAD));
        }
        arguments.add(file.toString());
        files.ffmpeg(arguments.toArray(String[]::new));
    }

    /// A caption track, renamed to a measurement track as action cameras write it.
    private static void track(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        var places = "1\n00:00:00,000 --> 00:00:03,000\nGPS5 33.7294 73.0931 " + marker + "\n";
        Files.writeString(files.scratch("places.srt"), places);
        var captioned = files.scratch("captioned.mp4");
        files.ffmpeg("-i", "plain.mp4", "-i", "places.srt", "-c", "copy", "-c:s", "mov_text", captioned.toString());
        var whole = BytePatch.of(captioned);
        whole.set(whole.find("sbtl"), "meta".getBytes(StandardCharsets.US_ASCII));
        whole.set(whole.find("tx3g"), "gpmd".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, whole.bytes());
    }
}
