package org.tirich.asset.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.Asset.StoredFile.Kind;
import org.tirich.asset.AssetStore;
import org.tirich.kernel.Sha256;
import org.tirich.media.transcode.MuxInputs;
import org.tirich.media.transcode.Preview;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.SoundVariant;
import org.tirich.media.transcode.Still;
import org.tirich.media.transcode.Variant;

/// Stores the files of a finished rendering and describes them.
@Component
class RenderingFiles {

    private final AssetStore store;

    RenderingFiles(AssetStore store) {
        this.store = store;
    }

    /// Stores all files of a rendering.
    Media store(Rendering rendering, Path folder) throws IOException {
        var picture = rendering.source().picture();
        var preview = rendering.preview();
        var files = new ArrayList<>(store(rendering.variants(), folder));
        files.addAll(sounds(rendering.sounds(), folder));
        files.addAll(stills(preview, folder));
        return new Media(
                rendering.source().duration(),
                picture.width(),
                picture.height(),
                preview.thumbHash(),
                preview.edgeColour(),
                files);
    }

    /// Stores the files of the first stage.
    Media store(Preview preview, Path folder) throws IOException {
        var copy = preview.variants().getFirst();
        var files = new ArrayList<>(store(preview.variants(), folder));
        files.addAll(sounds(preview.sounds(), folder));
        files.addAll(stills(preview, folder));
        return new Media(
                copy.duration(), copy.width(), copy.height(), preview.thumbHash(), preview.edgeColour(), files);
    }

    private List<StoredFile> sounds(List<SoundVariant> sounds, Path folder) throws IOException {
        var files = new ArrayList<StoredFile>();
        for (var sound : sounds) {
            if (sound.muxInputs().isEmpty()) {
                store.put(sound.sha256(), folder.resolve(sound.file()));
            }
            files.add(stored(sound));
        }
        return files;
    }

    private List<StoredFile> stills(Preview preview, Path folder) throws IOException {
        var files = new ArrayList<StoredFile>();
        files.add(store(preview.poster(), Kind.POSTER, folder));
        for (var still : preview.posters()) {
            if (!still.equals(preview.poster())) {
                files.add(store(still, Kind.STILL, folder));
            }
        }
        files.add(store(preview.card(), Kind.CARD, folder));
        var board = preview.storyboard();
        files.add(store(board.sheet(), Kind.STORYBOARD, folder));
        files.add(store(board.cues(), "text/vtt", Kind.STORYBOARD, folder));
        return files;
    }

    List<StoredFile> store(List<Variant> variants, Path folder) throws IOException {
        var files = new ArrayList<StoredFile>();
        for (var variant : variants) {
            if (variant.muxInputs().isEmpty()) {
                store.put(variant.sha256(), folder.resolve(variant.file()));
            }
            files.add(stored(variant));
        }
        return files;
    }

    private StoredFile store(Still still, Kind kind, Path folder) throws IOException {
        var file = folder.resolve(still.file());
        var sha256 = Sha256.of(file);
        store.put(sha256, file);
        return stored(still, sha256, kind);
    }

    StoredFile store(String name, String mediaType, Kind kind, Path folder) throws IOException {
        var file = folder.resolve(name);
        var sha256 = Sha256.of(file);
        store.put(sha256, file);
        return StoredFile.withoutPicture(name, kind, mediaType, Files.size(file), sha256);
    }

    private static StoredFile stored(SoundVariant sound) {
        return new StoredFile(
                sound.file(),
                Kind.SOUND,
                null,
                sound.sound().name().toLowerCase(Locale.ROOT),
                sound.mediaType(),
                0,
                0,
                sound.bytes(),
                sound.startBytes(),
                (int) Math.ceil(sound.averageKbps()),
                sound.sha256(),
                null,
                sound.muxInputs().map(MuxInputs::sound).orElse(null));
    }

    private static StoredFile stored(Variant variant) {
        return new StoredFile(
                variant.file(),
                Kind.VARIANT,
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
                variant.sha256(),
                variant.muxInputs().flatMap(MuxInputs::picture).orElse(null),
                variant.muxInputs().map(MuxInputs::sound).orElse(null));
    }

    private static StoredFile stored(Still still, String sha256, Kind kind) {
        return new StoredFile(
                still.file(),
                kind,
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
