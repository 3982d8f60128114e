package org.tirich.asset.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.tirich.asset.delivery.AssetFiles.Sendable;
import org.tirich.media.box.ByteSource;

/// The timelines of the files that are being watched.
@Component
public class PlaybackTimelines {

    private static final Logger log = LoggerFactory.getLogger(PlaybackTimelines.class);

    private static final int MAX_CACHED = 2_000;

    private final Cache<String, Optional<PlaybackTimeline>> cached =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    /// The timeline of an MP4 file; empty for any other file.
    public Optional<PlaybackTimeline> of(Sendable file) {
        return file.mediaType().contains("mp4")
                ? cached.get(file.identity(), _ -> read(file.bytes()))
                : Optional.empty();
    }

    private static Optional<PlaybackTimeline> read(Resource bytes) {
        try {
            return Optional.of(PlaybackTimeline.of(new ResourceBytes(bytes)));
        } catch (IOException | RuntimeException e) {
            // It is sent without pacing.
            log.warn("no timeline of {}", bytes, e);
            return Optional.empty();
        }
    }

    private record ResourceBytes(Resource bytes) implements ByteSource {

        @Override
        public long size() throws IOException {
            return bytes.contentLength();
        }

        @Override
        public InputStream open(long offset) throws IOException {
            var opened = bytes.getInputStream();
            opened.skipNBytes(offset);
            return opened;
        }
    }
}
