package org.tirich.media.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Toolchain;

/// The ffmpeg and the sandbox of this machine.
public sealed interface FfmpegSetup {

    record Ready(Toolchain tools, Sandbox sandbox) implements FfmpegSetup {

        public Ffmpeg ffmpeg() {
            return new Ffmpeg(tools, sandbox);
        }
    }

    /// @param reason a sentence for the operator
    record Unavailable(String reason) implements FfmpegSetup {}

    /// Prepares the bundled ffmpeg in the user's cache and chooses a sandbox.
    static FfmpegSetup find() {
        var caches = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        var cache = Path.of(caches, "tirich");
        try {
            var tools = Toolchain.prepare(cache);
            return switch (Sandbox.choose(cache, Sandbox.Policy.CONFINED)) {
                case Sandbox.Choice.Chosen(var sandbox) -> new Ready(tools, sandbox);
                case Sandbox.Choice.Refused(var reason) ->
                    new Unavailable("No sandbox works on this machine, so videos are not decoded (" + reason + ").");
            };
        } catch (IOException e) {
            return new Unavailable("The bundled ffmpeg does not run on this machine: " + e.getMessage() + ".");
        }
    }
}
