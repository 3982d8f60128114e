package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.kernel.PlainRefusal;
import org.tirich.media.probe.Limits;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Toolchain;
import org.tirich.media.transcode.Transcoder;

/// The sandboxed ffmpeg of this instance, unpacked and tried out when it is first needed.
@Component
public class MediaTools {

    private static final Logger log = LoggerFactory.getLogger(MediaTools.class);

    private final Path cache;
    private final Sandbox.Wish wish;
    private final Toolchain.Settings settings;
    private @org.jspecify.annotations.Nullable Transcoder transcoder;

    MediaTools(
            @Value("${tirich.cache}") Path cache,
            @Value("${tirich.media.unsafe-no-sandbox}") boolean unsafe,
            @Value("${tirich.media.allow-old-ffmpeg}") boolean allowOld,
            @Value("${tirich.media.ffmpeg}") String ffmpeg) {
        this.cache = cache;
        this.wish = unsafe ? Sandbox.Wish.UNSAFE_NO_SANDBOX : Sandbox.Wish.CONFINED;
        this.settings =
                new Toolchain.Settings(ffmpeg.isEmpty() ? Optional.empty() : Optional.of(Path.of(ffmpeg)), allowOld);
    }

    /// What was found on this machine.
    public record Found(Toolchain toolchain, Sandbox.Choice sandbox) {}

    /// Unpacks ffmpeg and tries the sandbox out.
    public Found find() throws IOException {
        return new Found(Toolchain.prepare(cache, settings), Sandbox.choose(cache, wish));
    }

    synchronized Transcoder transcoder() throws IOException {
        var ready = transcoder;
        if (ready == null) {
            var found = find();
            ready = switch (found.sandbox()) {
                case Sandbox.Choice.Chosen(var sandbox) -> {
                    log.info(
                            "ffmpeg {} in the sandbox {}",
                            found.toolchain().version(),
                            sandbox.kind().label());
                    yield new Transcoder(new Ffmpeg(found.toolchain(), sandbox), Limits.DEFAULT);
                }
                case Sandbox.Choice.Refused(var reason) ->
                    throw new PlainRefusal("No sandbox works here, so no video is opened (" + reason
                            + "). --unsafe-no-sandbox does without one.");
            };
            transcoder = ready;
        }
        return ready;
    }
}
