package org.tirich.asset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tirich.asset.Asset.StoredFile;

/// The files of finished assets, ready to be sent.
@Service
public class AssetFiles {

    /// How many assets' files are remembered by name.
    private static final int MAX_REMEMBERED = 5_000;

    private final Assets assets;
    private final AssetStore store;
    private final JoinedFiles joined;
    private final Map<AssetId, List<StoredFile>> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AssetId, List<StoredFile>> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    AssetFiles(Assets assets, AssetStore store, JoinedFiles joined) {
        this.assets = assets;
        this.store = store;
        this.joined = joined;
    }

    /// A file and what an answer says of it.
    ///
    /// @param identity hexadecimal digits that only these bytes have, 64 of them
    public record Sendable(String mediaType, String identity, Resource bytes) {}

    /// @throws IOException where the file is put together and a part of it cannot be read
    public Optional<Sendable> find(AssetId asset, String name) throws IOException {
        return find(asset, name, file -> file.kind() != StoredFile.Kind.HLS);
    }

    /// A file of one kind alone.
    Optional<Sendable> find(AssetId asset, StoredFile.Kind kind, String name) throws IOException {
        return find(asset, name, file -> file.kind() == kind);
    }

    private Optional<Sendable> find(AssetId asset, String name, Predicate<StoredFile> wanted) throws IOException {
        var all = files(asset);
        var found = all.stream()
                .filter(file -> file.name().equals(name) && wanted.test(file))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var file = found.get();
        return file.soundOf() == null
                ? store.find(file.sha256()).map(bytes -> new Sendable(file.mediaType(), file.sha256(), bytes))
                : Optional.of(joined.join(file, all));
    }

    @TransactionalEventListener
    void ready(AssetReady event) {
        forget(event.asset());
    }

    /// Reads an asset's files anew when they are next asked for.
    void forget(AssetId asset) {
        synchronized (remembered) {
            remembered.remove(asset);
        }
    }

    private List<StoredFile> files(AssetId asset) {
        synchronized (remembered) {
            var known = remembered.get(asset);
            if (known != null) {
                return known;
            }
        }
        var files =
                assets.find(asset).flatMap(Asset::media).map(Asset.Media::files).orElse(List.of());
        if (!files.isEmpty()) {
            synchronized (remembered) {
                remembered.put(asset, files);
            }
        }
        return files;
    }
}
