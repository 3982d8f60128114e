package org.tirich.asset.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.asset.AssetId;
import org.tirich.asset.PublicAssets;
import org.tirich.asset.address.MediaAddress;
import org.tirich.asset.delivery.AssetFiles;
import org.tirich.asset.delivery.AssetFiles.Sendable;
import org.tirich.asset.delivery.HlsFiles;
import org.tirich.asset.delivery.PlaybackTimelines;
import org.tirich.web.Caching;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// Files of assets by byte range (RFC 9110 section 14). A file that is not public needs a signed address. A taken-down
/// file stops within the takedown limit: caches ask again, and transfers that are running end.
@RestController
class MediaController {

    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Caching.TAKEDOWN_LIMIT).cachePrivate().mustRevalidate();

    private static final Set<String> PLAYERS = Set.of("[video]", "[audio]");

    private final AssetFiles files;
    private final HlsFiles hls;
    private final PublicAssets publicAssets;
    private final MediaAddress addresses;
    private final PlaybackTimelines timelines;
    private volatile boolean stopping;

    MediaController(
            AssetFiles files,
            HlsFiles hls,
            PublicAssets publicAssets,
            MediaAddress addresses,
            PlaybackTimelines timelines) {
        this.files = files;
        this.hls = hls;
        this.publicAssets = publicAssets;
        this.addresses = addresses;
        this.timelines = timelines;
    }

    /// A server that stops sends the rest of each file at once.
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @GetMapping("/m/{asset}/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<Resource> open(
            @PathVariable AssetId asset,
            @PathVariable String name,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requirePublic(asset);
        var found = files.find(asset, name).map(file -> revocable(file, () -> publicAssets.isPublic(asset)));
        return answer(
                isPlayer(headers) ? found.map(file -> paced(file, Pace.chosenBy(request), response)) : found,
                headers,
                Caching.revocableFile());
    }

    /// Whether a `<video>` or `<audio>` asks (Fetch Metadata). Who saves a lesson gets it at full speed.
    private static boolean isPlayer(HttpHeaders headers) {
        return PLAYERS.contains(headers.getOrEmpty("Sec-Fetch-Dest").toString());
    }

    private Sendable paced(Sendable file, Pace pace, HttpServletResponse response) {
        // A proxy that fills a buffer first (nginx) holds back the end of a block.
        response.setHeader("X-Accel-Buffering", "no");
        return timelines
                .of(file)
                .map(timeline -> new Sendable(
                        file.mediaType(),
                        file.identity(),
                        new PacedResource(file.bytes(), timeline, pace, response::flushBuffer, () -> stopping)))
                .orElse(file);
    }

    /// The package for players of HLS.
    @GetMapping("/m/{asset}/hls/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<Resource> hls(
            @PathVariable AssetId asset, @PathVariable String name, @RequestHeader HttpHeaders headers)
            throws IOException {
        requirePublic(asset);
        return answer(
                hls.find(asset, name).map(file -> revocable(file, () -> publicAssets.isPublic(asset))),
                headers,
                name.endsWith(".m3u8") ? Caching.revocable() : Caching.revocableFile());
    }

    private static Sendable revocable(Sendable file, BooleanSupplier mayBeSent) {
        return new Sendable(file.mediaType(), file.identity(), new RevocableResource(file.bytes(), mayBeSent));
    }

    /// Repeats a check that asks the database at most once a second.
    private static BooleanSupplier everySecond(BooleanSupplier check) {
        var last = new AtomicLong(System.nanoTime());
        return () -> {
            var now = System.nanoTime();
            if (now - last.get() < Duration.ofSeconds(1).toNanos()) {
                return true;
            }
            last.set(now);
            return check.getAsBoolean();
        };
    }

    private void requirePublic(AssetId asset) {
        if (!publicAssets.isPublic(asset)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    @GetMapping("/m/{asset}/{signature}/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<Resource> signed(
            @PathVariable AssetId asset,
            @PathVariable String signature,
            @PathVariable String name,
            @RequestHeader HttpHeaders headers)
            throws IOException {
        if (!addresses.verifies(asset.value(), signature)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var isValid = everySecond(() -> addresses.verifies(asset.value(), signature));
        return answer(files.find(asset, name).map(file -> revocable(file, isValid)), headers, PRIVATE);
    }

    /// Accepts at most one range: a player never needs two, and very many ranges are a denial of service.
    private static ResponseEntity<Resource> answer(Optional<Sendable> found, HttpHeaders headers, CacheControl caching)
            throws IOException {
        var file = found.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        if (headers.getOrEmpty(HttpHeaders.RANGE).toString().contains(",")) {
            throw Problem.of(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "one-range");
        }
        var tag = "\"" + file.identity().substring(0, 32) + "\"";
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(caching)
                .eTag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline");
        var condition = headers.getFirst(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(tag)) {
            // The client holds a part of another version and gets the complete file. Spring serves no ranges of a
            // stream.
            return answer.contentLength(file.bytes().contentLength()).body(new InputStreamResource(file.bytes()));
        }
        return answer.body(file.bytes());
    }
}
