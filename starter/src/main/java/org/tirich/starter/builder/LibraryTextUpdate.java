package org.tirich.starter.builder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.library.Library;
import org.tirich.starter.library.LibraryClip;
import org.tirich.starter.library.LibraryFiles;
import org.tirich.starter.library.Manifest;
import org.tirich.starter.library.SignedManifest;

/// Updates cards and captions of a built library without rendering or encoding: `LibraryTextUpdate <resources
/// folder>`. A clip that is now in [CardFiles#RAW] is removed from the manifest. The existing library must be
/// undamaged; the manifest is signed with a new key.
public final class LibraryTextUpdate {

    private LibraryTextUpdate() {}

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).resolve("starter-library");
        var library = Library.open(LibraryFiles.inDirectory(folder));
        library.verify();
        var updated = new ArrayList<LibraryClip>();
        for (var clip : library.clips()) {
            if (CardFiles.RAW.contains(clip.card().slug())) {
                continue;
            }
            var card = CardFiles.read(clip.card().slug());
            var captions = ClipBuilder.captions(card, folder.resolve(card.slug()));
            updated.add(new LibraryClip(
                    card,
                    clip.durationMs(),
                    clip.thumbHash(),
                    clip.edgeColour(),
                    clip.renditions(),
                    clip.sounds(),
                    clip.stills(),
                    captions));
        }
        SignedManifest.of(new Manifest(Manifest.FORMAT, updated)).writeTo(folder);
    }
}
