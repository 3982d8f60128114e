package org.tirich.asset.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import org.tirich.asset.Asset;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.Asset.StoredFile.Kind;
import org.tirich.asset.AssetId;
import org.tirich.asset.AssetStore;
import org.tirich.asset.Assets;
import org.tirich.kernel.Sha256;
import org.tirich.media.hls.HlsPackage;
import org.tirich.store.DataFolder;

/// The HLS package of an asset (RFC 8216): fragmented variants and their playlists. The first request makes the package
/// from the stored files and stores it, and so does the first one after a variant was added.
@Service
public class HlsFiles {

    private static final String MULTIVARIANT = "lesson.m3u8";
    private static final String PLAYLIST = "application/vnd.apple.mpegurl";

    private final Assets assets;
    private final AssetFiles served;
    private final AssetStore store;
    private final Path scratch;

    HlsFiles(Assets assets, AssetFiles served, AssetStore store, DataFolder data) {
        this.assets = assets;
        this.served = served;
        this.store = store;
        this.scratch = data.folder("work");
    }

    /// A file of the package. A request for the multivariant playlist makes the package. Its other files keep their
    /// names and bytes when it is made again, so that players can go on.
    public Optional<AssetFiles.Sendable> find(AssetId asset, String name) throws IOException {
        if (name.equals(MULTIVARIANT) && !isComplete(served.files(asset))) {
            make(asset);
        }
        return served.find(asset, Kind.HLS, name);
    }

    /// Whether there is a package that has every variant.
    private static boolean isComplete(List<StoredFile> files) {
        var names = files.stream()
                .filter(file -> file.kind() == Kind.HLS)
                .map(StoredFile::name)
                .collect(Collectors.toSet());
        return names.contains(MULTIVARIANT)
                && pictures(files).stream().allMatch(file -> names.contains(HlsPackage.pictureFile(file.name())));
    }

    /// The variants in the package: each rung and codec once.
    private static List<StoredFile> pictures(List<StoredFile> files) {
        return files.stream()
                .filter(file -> file.kind() == Kind.VARIANT && !"aac".equals(file.sound()))
                .toList();
    }

    /// Synchronised: it only copies, which is fast.
    private synchronized void make(AssetId id) throws IOException {
        var media = assets.find(id)
                .filter(asset -> asset.state() instanceof Asset.State.Ready)
                .flatMap(Asset::media);
        if (media.isEmpty() || isComplete(media.get().files())) {
            return;
        }
        var folder = Files.createTempDirectory(scratch, "hls");
        try {
            var pictures = new ArrayList<Path>();
            for (var file : pictures(media.get().files())) {
                pictures.add(copy(file, folder));
            }
            var sound = first(media.get().files(), file -> file.kind() == Kind.SOUND && "aac".equals(file.sound()))
                    .or(() -> first(media.get().variants(), file -> "aac".equals(file.sound())));
            var hls = HlsPackage.of(
                    pictures,
                    sound.isPresent() ? Optional.of(copy(sound.get(), folder)) : Optional.empty(),
                    folder.resolve("out"));
            var stored = new ArrayList<StoredFile>();
            for (var name : hls.files()) {
                var type = name.endsWith(".m3u8") ? PLAYLIST : "video/mp4";
                stored.add(store(folder.resolve("out").resolve(name), type));
            }
            assets.replace(id, Kind.HLS, stored);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Path copy(StoredFile file, Path folder) throws IOException {
        var target = folder.resolve(file.name());
        try (var in = store.openRange(file.sha256(), 0)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private StoredFile store(Path file, String mediaType) throws IOException {
        var sha256 = Sha256.of(file);
        store.put(sha256, file);
        return StoredFile.withoutPicture(file.getFileName().toString(), Kind.HLS, mediaType, Files.size(file), sha256);
    }

    private static Optional<StoredFile> first(List<StoredFile> files, Predicate<StoredFile> wanted) {
        return files.stream().filter(wanted).findFirst();
    }
}
