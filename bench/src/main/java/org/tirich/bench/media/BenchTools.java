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

/// The ffmpeg used for all sides, sandboxed and unconfined, and a directory for results.
public record BenchTools(Toolchain tools, Sandbox sandbox, Path folder) {

    /// Opens the tools of this machine.
    ///
    /// @throws IOException where ffmpeg or a sandbox is missing
    public static BenchTools open(Path folder) throws IOException {
        return switch (FfmpegSetup.find()) {
            case FfmpegSetup.Ready(var tools, var sandbox) -> new BenchTools(tools, sandbox, folder.toRealPath());
            case FfmpegSetup.Unavailable(var why) -> throw new IOException(why);
        };
    }

    public Ffmpeg sandboxed() {
        return new Ffmpeg(tools, sandbox);
    }

    /// Runs ffmpeg unconfined.
    public UnconfinedProgram.ProgramResult ffmpeg(Path in, List<String> arguments)
            throws IOException, InterruptedException {
        return bare(in, tools.ffmpeg(), arguments);
    }

    UnconfinedProgram.ProgramResult ffprobe(Path in, List<String> arguments) throws IOException, InterruptedException {
        return bare(in, tools.ffprobe(), arguments);
    }

    private UnconfinedProgram.ProgramResult bare(Path in, Path program, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return new UnconfinedProgram(in, tools.environment()).run(command);
    }

    /// A subdirectory, created if necessary.
    public Path directory(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
