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

/// The files as they were sent, and the folders in which they are worked on. Nobody is ever served one:
/// they carry what a phone wrote into them. They stay only while something may be made of them.
@Component
class Originals {

    private static final Logger log = LoggerFactory.getLogger(Originals.class);

    /// How long a refused file is kept, for an operator who is asked why.
    private static final Duration REFUSED_STAY = Duration.ofDays(30);

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

    /// The folder in which an asset's files are made. What a killed server left in it is gone on with.
    Path workplace(AssetId asset) {
        return work.resolve(asset.toString());
    }

    void clearWorkplace(AssetId asset) {
        try {
            FileSystemUtils.deleteRecursively(workplace(asset));
        } catch (IOException e) {
            log.warn("what was made of {} could not be removed", asset, e);
        }
    }

    /// Removes a file and forgets that it was there.
    void discard(AssetId asset) {
        clearWorkplace(asset);
        var source = assets.source(asset);
        try {
            if (source.isPresent()) {
                Files.deleteIfExists(uploads.path(source.get()));
                assets.removeSource(asset);
            }
        } catch (IOException e) {
            log.warn("the original of {} could not be removed", asset, e);
        }
    }

    /// Discards what is of no more use: files given up, files refused long ago.
    int tidy() {
        var useless = assets.withUselessSource(clock.instant().minus(REFUSED_STAY), MAX_AT_ONCE);
        useless.forEach(this::discard);
        return useless.size();
    }
}
