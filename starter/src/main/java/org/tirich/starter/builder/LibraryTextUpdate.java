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

/// Brings changed cards and captions into a pressed library without drawing or encoding anything: `LibraryReseal
/// <resources folder>`. A clip that is now in [CardFiles#RAW] leaves the list. What is there must be undamaged; the
/// list is
/// signed anew with a fresh key.
public final class LibraryTextUpdate {

    private LibraryTextUpdate() {}

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).resolve("starter-library");
        var pressed = Library.open(LibraryFiles.inDirectory(folder));
        pressed.verify();
        var resealed = new ArrayList<LibraryClip>();
        for (var clip : pressed.clips()) {
            if (CardFiles.RAW.contains(clip.card().slug())) {
                continue;
            }
            var card = CardFiles.read(clip.card().slug());
            var captions = ClipBuilder.captions(card, folder.resolve(card.slug()));
            resealed.add(new LibraryClip(
                    card,
                    clip.durationMs(),
                    clip.thumbHash(),
                    clip.edgeColour(),
                    clip.renditions(),
                    clip.sounds(),
                    clip.stills(),
                    captions));
        }
        SignedManifest.of(new Manifest(Manifest.FORMAT, resealed)).writeTo(folder);
    }
}
