package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.cli.FfmpegSetup;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Toolchain;

/// The one ffmpeg that all sides are measured with, boxed and bare, and a folder for what they make.
public record BenchTools(Toolchain tools, Sandbox sandbox, Path folder) {

    /// Opens it with what this machine has.
    ///
    /// @throws IOException where there is no ffmpeg or no sandbox to measure
    public static BenchTools open(Path folder) throws IOException {
        return switch (FfmpegSetup.find()) {
            case FfmpegSetup.Ready(var tools, var sandbox) -> new BenchTools(tools, sandbox, folder.toRealPath());
            case FfmpegSetup.Unavailable(var why) -> throw new IOException(why);
        };
    }

    public Ffmpeg sandboxed() {
        return new Ffmpeg(tools, sandbox);
    }

    /// Runs ffmpeg bare.
    public UnconfinedProgram.Ran ffmpeg(Path in, List<String> arguments) throws IOException, InterruptedException {
        return bare(in, tools.ffmpeg(), arguments);
    }

    UnconfinedProgram.Ran ffprobe(Path in, List<String> arguments) throws IOException, InterruptedException {
        return bare(in, tools.ffprobe(), arguments);
    }

    private UnconfinedProgram.Ran bare(Path in, Path program, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return new UnconfinedProgram(in, tools.environment()).run(command);
    }

    /// A folder of that name, made when it is not there.
    public Path directory(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
