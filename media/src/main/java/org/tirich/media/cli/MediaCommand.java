package org.tirich.media.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tirich.media.transcode.Cancellation;

/// The command line of the media module. Exit codes: 0 done, 1 the machine failed, 2 invalid arguments.
public final class MediaCommand {

    private static final String USAGE = """
            media transcode FILE|DIR --out DIR [--json FILE]
                Transcodes every file into a folder of its own, or reports why it is refused.
            media inspect FILE
                Prints the properties of a file, or why it is refused.
            media captions FILE [--encoding NAME] [--json FILE]
                Prints the captions of a file and remarks on them, or why they are refused.
            """;

    /// Time for an interrupted run to delete unfinished files.
    private static final int CLEANUP_SECONDS = 20;

    private final PrintStream out;
    private final PrintStream complaints;
    private final Cancellation cancellation;

    MediaCommand(PrintStream out, PrintStream complaints, Cancellation cancellation) {
        this.out = out;
        this.complaints = complaints;
        this.cancellation = cancellation;
    }

    public static void main(String[] words) throws InterruptedException {
        var cancellation = new Cancellation();
        var done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            cancellation.request();
            try {
                done.await(CLEANUP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                // The JVM exits in any case.
            }
        }));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = new MediaCommand(out, System.err, cancellation).run(List.of(words));
        done.countDown();
        System.exit(code);
    }

    /// A command with valid arguments.
    private interface Task {
        int run() throws IOException, InterruptedException;
    }

    /// A command that needs ffmpeg.
    private interface FfmpegTask {
        int run(FfmpegSetup.Ready setup) throws IOException, InterruptedException;
    }

    private Task withFfmpeg(FfmpegTask task) {
        return () -> switch (FfmpegSetup.find()) {
            case FfmpegSetup.Ready setup -> task.run(setup);
            case FfmpegSetup.Unavailable(var why) -> lacking(why);
        };
    }

    int run(List<String> words) throws InterruptedException {
        Task task;
        try {
            task = task(words);
        } catch (IllegalArgumentException e) {
            complaints.println(e.getMessage());
            complaints.print(USAGE);
            return 2;
        }
        try {
            return task.run();
        } catch (IOException e) {
            return lacking("This machine could not do the work: " + e + ".");
        }
    }

    private Task task(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Name a command.");
        }
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "transcode" -> transcode(Arguments.of(rest, TranscodeCommand.OPTIONS));
            case "inspect" -> inspect(Arguments.of(rest, List.of()));
            case "captions" -> captions(Arguments.of(rest, CaptionsCommand.OPTIONS));
            default -> throw new IllegalArgumentException("There is no command " + words.getFirst() + ".");
        };
    }

    private Task transcode(Arguments arguments) {
        var source = existing(arguments.source());
        var json = arguments.file("--json");
        var results = arguments
                .file("--out")
                .orElseThrow(() -> new IllegalArgumentException("--out DIR says where the results go."));
        out.println("preparing ffmpeg and testing its sandbox");
        return withFfmpeg(setup -> {
            var folder = Files.createDirectories(results).toRealPath();
            return new TranscodeCommand(out, setup, folder, cancellation).run(source, json);
        });
    }

    private Task inspect(Arguments arguments) {
        var source = existingFile(arguments.source());
        return withFfmpeg(setup -> {
            new InspectCommand(out, setup).run(source);
            return 0;
        });
    }

    private Task captions(Arguments arguments) {
        var source = existingFile(arguments.source());
        var json = arguments.file("--json");
        var encoding = CaptionsCommand.encoding(arguments.options().get("--encoding"));
        return () -> {
            new CaptionsCommand(out).run(source, encoding, json);
            return 0;
        };
    }

    private int lacking(String why) {
        complaints.println(why);
        return 1;
    }

    private static Path existingFile(Path source) {
        if (!Files.isRegularFile(existing(source))) {
            throw new IllegalArgumentException(source + " is not a file.");
        }
        return source;
    }

    private static Path existing(Path source) {
        if (!Files.exists(source)) {
            throw new IllegalArgumentException(source + " does not exist.");
        }
        return source;
    }
}
