package org.tirich.starter.press;

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
import org.tirich.starter.card.Cards;
import org.tirich.starter.clip.Clips;
import org.tirich.starter.kit.Encoder;
import org.tirich.starter.kit.Rule;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.library.Manifest;
import org.tirich.starter.library.PressedClip;
import org.tirich.starter.library.SealedManifest;

/// Draws all clips and presses the library: `LibraryPress <resources folder> <cache folder>`.
///
/// Everything under `starter-library` is made anew, with a new key whose private half is not kept. A clip in
/// [Cards#RAW] is drawn and laid beside it, as a person would upload it.
public final class LibraryPress {

    /// A source no larger than a person on a slow link would send.
    private static final long LARGEST_SOURCE = 1_500_000;

    private final Encoder encoder;
    private final ClipPress clipPress;
    private final Path library;
    private final Path raw;

    private LibraryPress(Encoder encoder, ClipPress clipPress, Path resources) throws IOException {
        this.encoder = encoder;
        this.clipPress = clipPress;
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
        var encoder = new Encoder(tools.ffmpeg(), tools.environment());
        new LibraryPress(encoder, new ClipPress(transcoder), Path.of(arguments[0])).press();
    }

    private void press() throws IOException, InterruptedException {
        var pressed = new ArrayList<PressedClip>();
        for (var clip : Clips.all()) {
            refuseBreaches(clip);
            var source = draw(clip);
            if (Cards.RAW.contains(clip.slug())) {
                Files.move(source, raw.resolve(clip.slug() + ".mp4"), StandardCopyOption.REPLACE_EXISTING);
            } else {
                pressed.add(clipPress.press(Cards.read(clip.slug()), source, library.resolve(clip.slug())));
                Files.delete(source);
            }
        }
        SealedManifest.of(new Manifest(Manifest.FORMAT, pressed)).writeTo(library);
    }

    /// A wrong clip is not pressed.
    private static void refuseBreaches(Scene clip) {
        for (var rule : Rule.values()) {
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
        if (size > LARGEST_SOURCE) {
            throw new IOException(clip.slug() + " has " + size + " bytes");
        }
        return source;
    }
}
