package org.tirich.asset;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.State;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Outcome;
import org.tirich.media.transcode.Progress;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.Still;
import org.tirich.media.transcode.Variant;
import org.tirich.store.DataFolder;

/// The jobs of this module. A job that was killed with the server begins anew; one that failed three times
/// is put aside, and its owner is told.
@Configuration(proxyBeanMethods = false)
class Transcoding {

    private static final Logger log = LoggerFactory.getLogger(Transcoding.class);

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration EXPIRY_STEP = Duration.ofMinutes(15);
    private static final long STEP_NANOS = 500_000_000;

    @Bean
    Task<Void> transcode(
            Assets assets, AssetTable table, Uploads uploads, AssetStore store, MediaTools tools, DataFolder data) {
        var workplace = data.folder("work");
        return Tasks.oneTime(TranscodeQueue.TRANSCODE)
                .onFailure((ExecutionComplete complete, ExecutionOperations<Void> operations) -> {
                    var id = AssetId.of(complete.getExecution().getId());
                    log.warn("transcoding {} failed", id, complete.getCause().orElse(null));
                    if (complete.getExecution().consecutiveFailures + 1 >= TRIES) {
                        assets.refuse(id, "quarantined");
                        operations.stop();
                    } else {
                        operations.reschedule(complete, complete.getTimeDone().plus(PAUSE));
                    }
                })
                .execute((instance, _) -> {
                    var id = AssetId.of(instance.getId());
                    var source = table.source(id).map(uploads::path);
                    var asset = assets.find(id);
                    if (source.isPresent() && asset.isPresent() && isDue(asset.get())) {
                        run(id, source.get(), workplace.resolve(id.toString()), assets, store, tools);
                    }
                });
    }

    private static boolean isDue(Asset asset) {
        return asset.state() instanceof State.Received || asset.state() instanceof State.Working;
    }

    private static void run(AssetId id, Path source, Path folder, Assets assets, AssetStore store, MediaTools tools) {
        var cancellation = new Cancellation();
        try {
            assets.progress(id, new State.Working("inspecting", 0, Optional.empty()));
            var listener = new Steps(id, assets, cancellation);
            switch (tools.transcoder().transcode(source, folder, listener, cancellation)) {
                case Outcome.Ready(var rendering) -> {
                    var media = store(rendering, folder, store);
                    assets.complete(id, media);
                }
                case Outcome.Rejected(var refusal, var detail) -> {
                    log.info("asset {} refused: {} ({})", id, refusal, detail);
                    assets.refuse(
                            id,
                            refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
                }
                case Outcome.Cancelled() -> log.info("asset {} was cancelled", id);
                case Outcome.Failed(var detail) -> throw new IllegalStateException(detail);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is stopping", e);
        } finally {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                log.warn("{} could not be removed", folder, e);
            }
        }
    }

    private static Media store(Rendering rendering, Path folder, AssetStore store) throws IOException {
        var files = new ArrayList<StoredFile>();
        for (var variant : rendering.variants()) {
            store.put(variant.sha256(), folder.resolve(variant.file()));
            files.add(stored(variant));
        }
        var preview = rendering.preview();
        for (var still : List.of(preview.poster(), preview.card())) {
            var file = folder.resolve(still.file());
            var sha256 = Sha256.of(file);
            store.put(sha256, file);
            files.add(stored(still, sha256, still.equals(preview.poster())));
        }
        var picture = rendering.source().picture();
        return new Media(
                rendering.source().duration(),
                picture.width(),
                picture.height(),
                preview.thumbHash(),
                preview.edgeColour(),
                files);
    }

    private static StoredFile stored(Variant variant) {
        return new StoredFile(
                variant.file(),
                StoredFile.Kind.VARIANT,
                variant.rung().shortSide(),
                variant.sound()
                        .map(sound -> sound.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(null),
                variant.mediaType(),
                variant.width(),
                variant.height(),
                variant.bytes(),
                variant.startBytes(),
                (int) Math.ceil(variant.averageKbps()),
                variant.sha256());
    }

    private static StoredFile stored(Still still, String sha256, boolean poster) {
        return new StoredFile(
                still.file(),
                poster ? StoredFile.Kind.POSTER : StoredFile.Kind.CARD,
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

    @Bean
    RecurringTask<Void> expireUploads(Uploads uploads) {
        return Tasks.recurring("expire-uploads", FixedDelay.of(EXPIRY_STEP)).execute((_, _) -> uploads.expire());
    }

    /// Writes down how a job goes, at most twice a second, and notices a cancellation.
    private static final class Steps implements org.tirich.media.transcode.ProgressListener {

        private final AssetId asset;
        private final Assets assets;
        private final Cancellation cancellation;
        private long lastNanos;
        private int lastPercent = -1;

        Steps(AssetId asset, Assets assets, Cancellation cancellation) {
            this.asset = asset;
            this.assets = assets;
            this.cancellation = cancellation;
        }

        @Override
        public synchronized void progress(Progress progress) {
            var now = System.nanoTime();
            if (progress.percent() == lastPercent || now - lastNanos < STEP_NANOS) {
                return;
            }
            lastNanos = now;
            lastPercent = progress.percent();
            if (assets.find(asset).map(Asset::state).orElse(null) instanceof State.Cancelled) {
                cancellation.request();
                return;
            }
            assets.progress(
                    asset,
                    new State.Working(
                            progress.stage()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                            progress.percent(),
                            progress.left()));
        }
    }
}
