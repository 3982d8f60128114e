package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.Still;
import org.tirich.media.transcode.Variant;

/// Takes the files of a finished rendering into the store and says what they are.
@Component
class RenderingFiles {

    private final AssetStore store;

    RenderingFiles(AssetStore store) {
        this.store = store;
    }

    Media keep(Rendering rendering, Path folder) throws IOException {
        var files = new ArrayList<StoredFile>();
        for (var variant : rendering.variants()) {
            store.put(variant.sha256(), folder.resolve(variant.file()));
            files.add(stored(variant));
        }
        var preview = rendering.preview();
        for (var still : List.of(preview.poster(), preview.card())) {
            var file = folder.resolve(still.file());
            var sha256 = Sha256.of(file);
            store.put(sha256, file);
            files.add(stored(still, sha256, still.equals(preview.poster())));
        }
        var picture = rendering.source().picture();
        return new Media(
                rendering.source().duration(),
                picture.width(),
                picture.height(),
                preview.thumbHash(),
                preview.edgeColour(),
                files);
    }

    private static StoredFile stored(Variant variant) {
        return new StoredFile(
                variant.file(),
                StoredFile.Kind.VARIANT,
                variant.rung().shortSide(),
                variant.sound()
                        .map(sound -> sound.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                variant.mediaType(),
                variant.width(),
                variant.height(),
                variant.bytes(),
                variant.startBytes(),
                (int) Math.ceil(variant.averageKbps()),
                variant.sha256());
    }

    private static StoredFile stored(Still still, String sha256, boolean poster) {
        return new StoredFile(
                still.file(),
                poster ? StoredFile.Kind.POSTER : StoredFile.Kind.CARD,
                null,
                null,
                still.mediaType(),
                still.width(),
                still.height(),
                still.bytes(),
                still.bytes(),
                0,
                sha256);
    }
}
