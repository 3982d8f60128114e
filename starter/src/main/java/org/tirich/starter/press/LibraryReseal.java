package org.tirich.starter.press;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.tirich.starter.card.Cards;
import org.tirich.starter.library.Library;
import org.tirich.starter.library.Manifest;
import org.tirich.starter.library.PressedClip;
import org.tirich.starter.library.SealedManifest;
import org.tirich.starter.library.Shelf;

/// Brings changed cards and captions into a pressed library without drawing or encoding anything: `LibraryReseal
/// <resources folder>`. A clip that is now in [Cards#RAW] leaves the list. What is there must be undamaged; the list is
/// signed anew with a fresh key.
public final class LibraryReseal {

    private LibraryReseal() {}

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).resolve("starter-library");
        var pressed = Library.open(Shelf.in(folder));
        pressed.verify();
        var resealed = new ArrayList<PressedClip>();
        for (var clip : pressed.clips()) {
            if (Cards.RAW.contains(clip.card().slug())) {
                continue;
            }
            var card = Cards.read(clip.card().slug());
            var captions = ClipPress.captions(card, folder.resolve(card.slug()));
            resealed.add(new PressedClip(
                    card,
                    clip.durationMs(),
                    clip.thumbHash(),
                    clip.edgeColour(),
                    clip.renditions(),
                    clip.sounds(),
                    clip.stills(),
                    captions));
        }
        SealedManifest.of(new Manifest(Manifest.FORMAT, resealed)).writeTo(folder);
    }
}
