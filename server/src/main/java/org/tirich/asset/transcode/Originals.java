package org.tirich.asset.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tirich.asset.AssetId;
import org.tirich.asset.Assets;
import org.tirich.asset.upload.UploadFolder;
import org.tirich.store.DataFolder;

/// The uploaded originals and the scratch folders of their jobs. Originals are never served, because they contain
/// metadata of the device. An original is deleted when no job needs it any more.
@Component
class Originals {

    private static final Logger log = LoggerFactory.getLogger(Originals.class);

    /// How long the original of a refused file is retained, for the operator's inquiries.
    private static final Duration REFUSED_RETENTION = Duration.ofDays(30);

    private static final int MAX_AT_ONCE = 100;

    private final Assets assets;
    private final UploadFolder uploads;
    private final Clock clock;
    private final Path work;

    Originals(Assets assets, UploadFolder uploads, DataFolder data, Clock clock) {
        this.assets = assets;
        this.uploads = uploads;
        this.clock = clock;
        this.work = data.folder("work");
    }

    Optional<Path> find(AssetId asset) {
        return assets.source(asset).map(uploads::path).filter(Files::isRegularFile);
    }

    /// The scratch folder of an asset's jobs. A job resumes from its content after a crash.
    Path scratchFolder(AssetId asset) {
        return work.resolve(asset.toString());
    }

    void clearScratchFolder(AssetId asset) {
        try {
            FileSystemUtils.deleteRecursively(scratchFolder(asset));
        } catch (IOException e) {
            log.warn("the scratch folder of {} cannot be deleted", asset, e);
        }
    }

    /// Deletes an original and its record.
    void discard(AssetId asset) {
        clearScratchFolder(asset);
        var source = assets.source(asset);
        try {
            if (source.isPresent()) {
                Files.deleteIfExists(uploads.path(source.get()));
                assets.removeSource(asset);
            }
        } catch (IOException e) {
            log.warn("the original of {} cannot be deleted", asset, e);
        }
    }

    /// Deletes originals that are no longer needed: of cancelled files, and of files refused long ago.
    int deleteUnneeded() {
        var unneeded = assets.withUnneededSource(clock.instant().minus(REFUSED_RETENTION), MAX_AT_ONCE);
        unneeded.forEach(this::discard);
        return unneeded.size();
    }
}
