package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.rejected;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.tirich.media.probe.Refusal;

/// Files without content.
final class BrokenFileCases {

    private BrokenFileCases() {}

    static List<HostileCase> all() {
        return List.of(
                HostileCase.of(
                        "U43",
                        "random bytes",
                        "lesson.mp4",
                        rejected(Refusal.NOT_A_VIDEO),
                        (_, _, file) -> Files.write(file, random())),
                HostileCase.of(
                        "U43b",
                        "random bytes behind a good beginning",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED),
                        (_, _, file) -> Files.write(
                                file,
                                new BoxBytes()
                                        .ints(20)
                                        .letters("ftypisom")
                                        .bytes(random())
                                        .toBytes())),
                HostileCase.of(
                        "U43c",
                        "random bytes behind EBML's",
                        "lesson.mkv",
                        rejected(Refusal.DAMAGED, Refusal.NO_PICTURE),
                        (_, _, file) -> Files.write(
                                file,
                                new BoxBytes().ints(0x1a45dfa3).bytes(random()).toBytes())),
                HostileCase.of(
                        "U43d",
                        "random bytes behind AVI's",
                        "lesson.avi",
                        rejected(Refusal.DAMAGED, Refusal.NO_PICTURE),
                        (_, _, file) -> Files.write(
                                file,
                                new BoxBytes()
                                        .letters("RIFF")
                                        .ints(0xffff)
                                        .letters("AVI ")
                                        .bytes(random())
                                        .toBytes())),
                HostileCase.of(
                        "U43e", "empty", "lesson.mp4", rejected(Refusal.EMPTY), (_, _, file) -> Files.createFile(file)),
                HostileCase.of(
                        "U43f",
                        "one byte",
                        "lesson.mp4",
                        rejected(Refusal.NOT_A_VIDEO),
                        (_, _, file) -> Files.write(file, "\0".getBytes(StandardCharsets.US_ASCII))));
    }

    private static byte[] random() {
        var bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
