package org.tirich.starter.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Toolchain;
import org.tirich.media.transcode.Transcoder;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.clip.StarterClips;
import org.tirich.starter.kit.ClipRule;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneEncoder;
import org.tirich.starter.library.LibraryClip;
import org.tirich.starter.library.Manifest;
import org.tirich.starter.library.SignedManifest;

/// Renders all clips and builds the library: `LibraryBuilder <resources folder> <cache folder>`.
///
/// It replaces everything in `starter-library` and signs it with a new key, whose private half is discarded.
/// The sources of clips in [CardFiles#RAW] are written to `starter-raw`.
public final class LibraryBuilder {

    /// The size of an upload over a slow link.
    private static final long MAX_SOURCE_BYTES = 1_500_000;

    private final SceneEncoder encoder;
    private final ClipBuilder clipBuilder;
    private final Path library;
    private final Path raw;

    private LibraryBuilder(SceneEncoder encoder, ClipBuilder clipPress, Path resources) throws IOException {
        this.encoder = encoder;
        this.clipBuilder = clipPress;
        this.library = Files.createDirectories(resources.resolve("starter-library"));
        this.raw = Files.createDirectories(resources.resolve("starter-raw"));
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        var cache = Path.of(arguments[1]);
        var tools = Toolchain.prepare(cache);
        var sandbox = switch (Sandbox.choose(cache, Sandbox.Policy.CONFINED)) {
            case Sandbox.Choice.Chosen(var chosen) -> chosen;
            case Sandbox.Choice.Refused(var reason) -> throw new IOException("no sandbox: " + reason);
        };
        var transcoder = new Transcoder(new Ffmpeg(tools, sandbox), SourceLimits.DEFAULT);
        var encoder = new SceneEncoder(tools.ffmpeg(), tools.environment());
        new LibraryBuilder(encoder, new ClipBuilder(transcoder), Path.of(arguments[0])).build();
    }

    private void build() throws IOException, InterruptedException {
        var built = new ArrayList<LibraryClip>();
        for (var clip : StarterClips.all()) {
            refuseBreaches(clip);
            var source = draw(clip);
            if (CardFiles.RAW.contains(clip.slug())) {
                Files.move(source, raw.resolve(clip.slug() + ".mp4"), StandardCopyOption.REPLACE_EXISTING);
            } else {
                built.add(clipBuilder.build(CardFiles.read(clip.slug()), source, library.resolve(clip.slug())));
                Files.delete(source);
            }
        }
        SignedManifest.of(new Manifest(Manifest.FORMAT, built)).writeTo(library);
    }

    /// A clip that violates a rule stops the build.
    private static void refuseBreaches(Scene clip) {
        for (var rule : ClipRule.values()) {
            var breaches = rule.breaches(clip);
            if (!breaches.isEmpty()) {
                throw new IllegalStateException(clip.slug() + " breaks " + rule + ": " + breaches);
            }
        }
    }

    private Path draw(Scene clip) throws IOException, InterruptedException {
        var source = Files.createTempFile(clip.slug(), ".mp4");
        encoder.encode(clip, source);
        long size = Files.size(source);
        if (size > MAX_SOURCE_BYTES) {
            throw new IOException(clip.slug() + " has " + size + " bytes");
        }
        return source;
    }
}
