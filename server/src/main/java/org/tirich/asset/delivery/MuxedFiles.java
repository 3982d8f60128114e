package org.tirich.asset.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.AssetStore;
import org.tirich.asset.delivery.AssetFiles.Sendable;
import org.tirich.kernel.Sha256;
import org.tirich.media.box.ByteSource;
import org.tirich.media.box.MuxedMp4;
import org.tirich.media.box.Packager;

/// Files that are not stored: the video of one file of an asset and the audio of another, muxed while they are sent.
/// The header is computed from those of the two files; samples are copied.
@Component
class MuxedFiles {

    private final AssetStore store;

    MuxedFiles(AssetStore store) {
        this.store = store;
    }

    /// @param all the files of the asset
    /// @throws IOException if a part cannot be read or is missing
    Sendable mux(StoredFile wanted, List<StoredFile> all) throws IOException {
        var sound = named(wanted.soundOf(), all);
        if (wanted.pictureOf() == null) {
            return sendable(wanted, Packager.extractSound(new Stored(sound)), sound.sha256());
        }
        var picture = named(wanted.pictureOf(), all);
        var muxed = Packager.mux(new Stored(picture), new Stored(sound));
        return sendable(wanted, muxed, picture.sha256() + sound.sha256());
    }

    /// The identity is computed from the header and the hashes of the parts, not from the hash of the first muxed file:
    /// if a later version writes another header, caches get the new bytes under another identity.
    private static Sendable sendable(StoredFile wanted, MuxedMp4 muxed, String parts) {
        return new Sendable(
                wanted.mediaType(),
                Sha256.of(muxed.head(), parts),
                new RangeResource(wanted.name(), muxed.size(), offset -> {
                    var bytes = muxed.open();
                    bytes.skipNBytes(offset);
                    return bytes;
                }));
    }

    private static StoredFile named(@Nullable String name, List<StoredFile> all) throws IOException {
        return all.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no file " + name));
    }

    /// A file in the store.
    private final class Stored implements ByteSource {

        private final StoredFile file;

        Stored(StoredFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return store.length(file.sha256()).orElseThrow(() -> new IOException(this + " is not in the store"));
        }

        @Override
        public InputStream open(long offset) throws IOException {
            return store.openRange(file.sha256(), offset);
        }

        @Override
        public String toString() {
            return file.name();
        }
    }
}
