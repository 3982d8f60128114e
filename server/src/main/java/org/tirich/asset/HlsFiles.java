package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.Asset.StoredFile.Kind;
import org.tirich.media.hls.HlsPackage;
import org.tirich.store.DataFolder;

/// The HLS package of an asset (RFC 8216): the same pictures in fragments with their playlists. It is made
/// when the first player asks for it, out of files that are there, and kept.
@Service
public class HlsFiles {

    private static final String MULTIVARIANT = "lesson.m3u8";
    private static final String PLAYLIST = "application/vnd.apple.mpegurl";

    private final Assets assets;
    private final AssetFiles served;
    private final AssetStore store;
    private final RenderingFiles files;
    private final Path workplace;

    HlsFiles(Assets assets, AssetFiles served, AssetStore store, RenderingFiles files, DataFolder data) {
        this.assets = assets;
        this.served = served;
        this.store = store;
        this.files = files;
        this.workplace = data.folder("work");
    }

    /// A file of the package. Who asks for the playlist it begins with has it made.
    public Optional<AssetFiles.Sendable> find(AssetId asset, String name) throws IOException {
        var there = served.find(asset, Kind.HLS, name);
        if (there.isPresent() || !name.equals(MULTIVARIANT)) {
            return there;
        }
        make(asset);
        return served.find(asset, Kind.HLS, name);
    }

    /// One at a time: it is copying, and soon done.
    private synchronized void make(AssetId id) throws IOException {
        var media = assets.find(id)
                .filter(asset -> asset.state() instanceof Asset.State.Ready)
                .flatMap(Asset::media);
        if (media.isEmpty() || served.find(id, Kind.HLS, MULTIVARIANT).isPresent()) {
            return;
        }
        var folder = Files.createTempDirectory(workplace, "hls");
        try {
            var pictures = new ArrayList<Path>();
            for (var file : all(media.get().variants(), file -> !"aac".equals(file.sound()))) {
                pictures.add(copy(file, folder));
            }
            var sound = first(media.get().files(), file -> file.kind() == Kind.SOUND && "aac".equals(file.sound()))
                    .or(() -> first(media.get().variants(), file -> "aac".equals(file.sound())));
            var made = HlsPackage.of(
                    pictures,
                    sound.isPresent() ? Optional.of(copy(sound.get(), folder)) : Optional.empty(),
                    folder.resolve("out"));
            var stored = new ArrayList<StoredFile>();
            for (var name : made.files()) {
                var type = name.endsWith(".m3u8") ? PLAYLIST : "video/mp4";
                stored.add(files.keep(name, type, Kind.HLS, folder.resolve("out")));
            }
            assets.extend(id, stored);
            served.forget(id);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Path copy(StoredFile file, Path folder) throws IOException {
        var resource =
                store.find(file.sha256()).orElseThrow(() -> new IOException(file.name() + " is not in the store"));
        var target = folder.resolve(file.name());
        try (var in = resource.getInputStream()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static Optional<StoredFile> first(List<StoredFile> files, Predicate<StoredFile> wanted) {
        return files.stream().filter(wanted).findFirst();
    }

    private static List<StoredFile> all(List<StoredFile> files, Predicate<StoredFile> wanted) {
        return files.stream().filter(wanted).toList();
    }
}
