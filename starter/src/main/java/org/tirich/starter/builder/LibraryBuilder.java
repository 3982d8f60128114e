package org.tirich.starter.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
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

/// Renders and encodes clips and assembles the library: `LibraryBuilder <resources folder> <cache folder> [slug...]`.
///
/// It builds the named clips, or all where none is named, and keeps the files of the others. The manifest is signed
/// with
/// a new key, whose private half is discarded. The sources of clips in [CardFiles#RAW] are written to `starter-raw`.
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
        var slugs = Set.copyOf(List.of(arguments).subList(2, arguments.length));
        new LibraryBuilder(encoder, new ClipBuilder(transcoder), Path.of(arguments[0])).build(slugs);
    }

    /// @param slugs the clips to build; all where it is empty
    private void build(Set<String> slugs) throws IOException, InterruptedException {
        var chosen = StarterClips.all().stream()
                .filter(clip -> slugs.isEmpty() || slugs.contains(clip.slug()))
                .toList();
        if (chosen.size() < slugs.size()) {
            throw new IllegalArgumentException("an unknown clip among " + slugs);
        }
        for (var clip : chosen) {
            build(clip);
        }
        LibraryAssembly.assemble(library);
    }

    private void build(Scene clip) throws IOException, InterruptedException {
        refuseBreaches(clip);
        var source = draw(clip);
        if (CardFiles.RAW.contains(clip.slug())) {
            Files.move(source, raw.resolve(clip.slug() + ".mp4"), StandardCopyOption.REPLACE_EXISTING);
        } else {
            clipBuilder.build(clip.slug(), source, library.resolve(clip.slug()));
            Files.delete(source);
        }
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
