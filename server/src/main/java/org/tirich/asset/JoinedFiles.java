package org.tirich.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.AssetFiles.Sendable;
import org.tirich.media.box.MuxedMp4;
import org.tirich.media.box.Packager;

/// Files that lie nowhere: the picture of one file of an asset with the sound of another, put together
/// while they are sent. The tables in front are written anew from those of the two; samples are copied.
@Component
class JoinedFiles {

    private final AssetStore store;

    JoinedFiles(AssetStore store) {
        this.store = store;
    }

    /// @param all the files of the asset
    /// @throws IOException also when a part is missing
    Sendable join(StoredFile wanted, List<StoredFile> all) throws IOException {
        var sound = named(wanted.soundOf(), all);
        if (wanted.pictureOf() == null) {
            return sendable(wanted, Packager.extractSound(path(sound)), sound.sha256());
        }
        var picture = named(wanted.pictureOf(), all);
        var packed = Packager.mux(path(picture), path(sound));
        return sendable(wanted, packed, picture.sha256() + sound.sha256());
    }

    /// What is sent is told by its head and the hashes of its parts, and not by the hash it had when it was
    /// first made: its bytes then have another name in caches should the tables ever be written otherwise.
    private static Sendable sendable(StoredFile wanted, MuxedMp4 packed, String parts) {
        return new Sendable(wanted.mediaType(), Sha256.of(packed.head(), parts), new Joined(wanted.name(), packed));
    }

    private static StoredFile named(@Nullable String name, List<StoredFile> all) throws IOException {
        return all.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no file " + name));
    }

    private Path path(StoredFile file) throws IOException {
        return store.find(file.sha256())
                .orElseThrow(() -> new IOException(file.name() + " is not in the store"))
                .getFile()
                .toPath();
    }

    /// The bytes, as Spring sends them whole or by range.
    private static final class Joined extends AbstractResource {

        private final String name;
        private final MuxedMp4 packed;

        Joined(String name, MuxedMp4 packed) {
            this.name = name;
            this.packed = packed;
        }

        @Override
        public InputStream getInputStream() {
            return packed.open();
        }

        @Override
        public long contentLength() {
            return packed.size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return name + ", put together";
        }
    }
}
