package org.tirich.asset.delivery;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.tirich.asset.Asset;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.AssetChange;
import org.tirich.asset.AssetId;
import org.tirich.asset.AssetStore;
import org.tirich.asset.Assets;
import org.tirich.kernel.InvalidationChannel;

/// Finds the files of finished assets for delivery.
@Service
public class AssetFiles {

    /// The number of assets whose lists of files are cached.
    private static final int MAX_CACHED = 5_000;

    private final Assets assets;
    private final AssetStore store;
    private final MuxedFiles muxed;
    private final LoadingCache<AssetId, List<StoredFile>> cached;

    AssetFiles(Assets assets, AssetStore store, MuxedFiles muxed, InvalidationChannel channel) {
        this.assets = assets;
        this.store = store;
        this.muxed = muxed;
        this.cached = Caffeine.newBuilder().maximumSize(MAX_CACHED).build(this::read);
        channel.subscribe(
                AssetChange.TOPIC, key -> cached.invalidate(AssetChange.of(key).asset()));
    }

    /// A file and the properties of its response.
    ///
    /// @param identity 64 hexadecimal digits that identify these bytes
    public record Sendable(String mediaType, String identity, Resource bytes) {}

    /// @throws IOException if a part of a muxed file cannot be read
    public Optional<Sendable> find(AssetId asset, String name) throws IOException {
        return find(asset, name, file -> file.kind() != StoredFile.Kind.HLS);
    }

    /// Finds a file of one kind only.
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
        if (file.soundOf() != null) {
            return Optional.of(muxed.mux(file, all));
        }
        var length = store.length(file.sha256());
        return length.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sendable(
                        file.mediaType(),
                        file.sha256(),
                        new RangeResource(
                                file.name(), length.getAsLong(), offset -> store.openRange(file.sha256(), offset))));
    }

    /// An asset without files may get some: its absence is not cached.
    List<StoredFile> files(AssetId asset) {
        var files = cached.get(asset);
        if (files.isEmpty()) {
            cached.invalidate(asset);
        }
        return files;
    }

    private List<StoredFile> read(AssetId asset) {
        return assets.find(asset).flatMap(Asset::media).map(Asset.Media::files).orElse(List.of());
    }
}
