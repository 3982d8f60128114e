package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.StoredFile;

/// The first pictures of clips. A poster may show how a clip ends; its first picture does not.
@Component
public class FirstPictures {

    private static final Logger log = LoggerFactory.getLogger(FirstPictures.class);

    /// Larger files hold more than a small picture needs.
    private static final int MAX_RUNG = 480;

    private final AssetStore store;
    private final MediaTools tools;

    FirstPictures(AssetStore store, MediaTools tools) {
        this.store = store;
        this.tools = tools;
    }

    /// The first picture, scaled to a size in pixels: one byte each of red, green and blue, row by row. Empty if the
    /// clip cannot be decoded. It takes a run of ffmpeg.
    public Optional<byte[]> of(Media media, int width, int height) {
        var video = video(media);
        if (video.isEmpty()) {
            return Optional.empty();
        }
        try {
            var clip = Files.createTempFile("clip", ".mp4");
            try {
                try (var bytes = store.openRange(video.get().sha256(), 0);
                        var out = Files.newOutputStream(clip)) {
                    bytes.transferTo(out);
                }
                return Optional.of(tools.firstPicture().of(clip, width, height));
            } finally {
                Files.deleteIfExists(clip);
            }
        } catch (IOException | RuntimeException e) {
            log.info(
                    "the first picture of {} cannot be decoded: {}", video.get().sha256(), e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<StoredFile> video(Media media) {
        var rung = Comparator.comparingInt((StoredFile file) -> file.rung() == null ? 0 : file.rung());
        return media.variants().stream()
                .filter(file -> file.rung() != null && file.rung() <= MAX_RUNG)
                .max(rung)
                .or(() -> media.variants().stream().min(rung))
                .flatMap(file -> file.soundOf() == null
                        ? Optional.of(file)
                        : media.files().stream()
                                .filter(other -> other.name().equals(file.pictureOf()))
                                .findFirst());
    }
}
