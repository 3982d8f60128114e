package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.kernel.UserFacingException;
import org.tirich.media.check.Examiner;
import org.tirich.media.hash.ClipHasher;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Toolchain;
import org.tirich.media.tools.TranscodeSlot;
import org.tirich.media.transcode.FirstPicture;
import org.tirich.media.transcode.Transcoder;

/// The sandboxed ffmpeg of this instance, unpacked and tested at the first use.
@Component
public class MediaTools {

    private static final Logger log = LoggerFactory.getLogger(MediaTools.class);

    private final Path cache;
    private final Sandbox.Policy policy;
    private final Toolchain.Settings settings;
    private final Duration stallTimeout;
    private @Nullable Ffmpeg ffmpeg;

    MediaTools(
            @Value("${tirich.cache}") Path cache,
            @Value("${tirich.media.unsafe-no-sandbox}") boolean unsafe,
            @Value("${tirich.media.allow-old-ffmpeg}") boolean allowOld,
            @Value("${tirich.media.ffmpeg}") String otherBuild,
            @Value("${tirich.media.most-stillness}") Duration stallTimeout) {
        this.cache = cache;
        this.policy = unsafe ? Sandbox.Policy.UNSAFE_NO_SANDBOX : Sandbox.Policy.CONFINED;
        this.settings = new Toolchain.Settings(
                otherBuild.isEmpty() ? Optional.empty() : Optional.of(Path.of(otherBuild)), allowOld);
        this.stallTimeout = stallTimeout;
    }

    /// The toolchain and the sandbox of this machine.
    public record Found(Toolchain toolchain, Sandbox.Choice sandbox) {}

    /// Unpacks ffmpeg and tests the sandbox.
    public Found find() throws IOException {
        return new Found(Toolchain.prepare(cache, settings), Sandbox.choose(cache, policy));
    }

    public Transcoder transcoder(TranscodeSlot slot) throws IOException {
        return new Transcoder(ffmpeg().withSlot(slot), SourceLimits.DEFAULT, stallTimeout);
    }

    public Examiner examiner(TranscodeSlot slot) throws IOException {
        return new Examiner(ffmpeg().withSlot(slot), SourceLimits.DEFAULT);
    }

    public ClipHasher hasher(TranscodeSlot slot) throws IOException {
        return new ClipHasher(ffmpeg().withSlot(slot), SourceLimits.DEFAULT);
    }

    FirstPicture firstPicture() throws IOException {
        return new FirstPicture(ffmpeg(), SourceLimits.DEFAULT);
    }

    private synchronized Ffmpeg ffmpeg() throws IOException {
        var ready = ffmpeg;
        if (ready == null) {
            var found = find();
            ready = switch (found.sandbox()) {
                case Sandbox.Choice.Chosen(var sandbox) -> {
                    log.info(
                            "ffmpeg {} in the sandbox {}",
                            found.toolchain().version(),
                            sandbox.kind().label());
                    yield new Ffmpeg(found.toolchain(), sandbox);
                }
                case Sandbox.Choice.Refused(var reason) ->
                    throw new UserFacingException(
                            "No sandbox works on this machine, and videos are not processed without one (" + reason
                                    + "). --unsafe-no-sandbox disables the sandbox.");
            };
            ffmpeg = ready;
        }
        return ready;
    }
}
