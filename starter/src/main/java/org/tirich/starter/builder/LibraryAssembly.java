package org.tirich.starter.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.card.Card;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.clip.StarterClips;
import org.tirich.starter.library.Library;
import org.tirich.starter.library.LibraryClip;
import org.tirich.starter.library.LibraryClip.Captions;
import org.tirich.starter.library.LibraryFiles;
import org.tirich.starter.library.Manifest;
import org.tirich.starter.library.SignedManifest;

/// Assembles the manifest of the built clips with their current cards and captions, without rendering or encoding:
/// `LibraryAssembly <resources folder>`. The manifest is signed with a new key.
public final class LibraryAssembly {

    private LibraryAssembly() {}

    static void main(String[] arguments) throws IOException {
        assemble(Path.of(arguments[0]).resolve("starter-library"));
    }

    /// @throws IOException when a clip that is not in [CardFiles#RAW] has not been built
    static void assemble(Path library) throws IOException {
        var clips = new ArrayList<LibraryClip>();
        for (var scene : StarterClips.all()) {
            if (!CardFiles.RAW.contains(scene.slug())) {
                var folder = library.resolve(scene.slug());
                var card = CardFiles.read(scene.slug());
                clips.add(BuiltClip.read(folder).with(card, captions(card, folder)));
            }
        }
        SignedManifest.of(new Manifest(Manifest.FORMAT, clips)).writeTo(library);
        Library.open(LibraryFiles.inDirectory(library)).verify();
    }

    private static List<Captions> captions(Card card, Path folder) throws IOException {
        var captions = new ArrayList<Captions>();
        for (var language : CardFiles.LANGUAGES) {
            var target = folder.resolve(card.slug() + "." + language + ".vtt");
            Files.write(target, CardFiles.captions(card.slug(), language));
            boolean reviewed = !card.unreviewed().contains(language);
            captions.add(new Captions(ClipBuilder.file(target, "text/vtt"), language, reviewed));
        }
        return captions;
    }
}
