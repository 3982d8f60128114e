package org.tirich.asset;

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
    private final Map<AssetId, List<StoredFile>> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AssetId, List<StoredFile>> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    AssetFiles(Assets assets, AssetStore store) {
        this.assets = assets;
        this.store = store;
    }

    /// A file and what an answer says of it.
    public record Sendable(String mediaType, String sha256, Resource bytes) {}

    public Optional<Sendable> find(AssetId asset, String name) {
        return find(asset, name, file -> file.kind() != StoredFile.Kind.HLS);
    }

    /// A file of one kind alone.
    Optional<Sendable> find(AssetId asset, StoredFile.Kind kind, String name) {
        return find(asset, name, file -> file.kind() == kind);
    }

    private Optional<Sendable> find(AssetId asset, String name, Predicate<StoredFile> wanted) {
        return files(asset).stream()
                .filter(file -> file.name().equals(name) && wanted.test(file))
                .findFirst()
                .flatMap(file ->
                        store.find(file.sha256()).map(bytes -> new Sendable(file.mediaType(), file.sha256(), bytes)));
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
