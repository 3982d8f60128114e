package org.tirich.asset.web;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.asset.AssetFiles;
import org.tirich.asset.AssetId;
import org.tirich.asset.MediaAddress;
import org.tirich.asset.PublicAssets;
import org.tirich.web.Permission;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// Files of assets by byte range (RFC 9110 section 14). What is not public needs a signed address.
@RestController
class MediaController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final AssetFiles files;
    private final PublicAssets publicAssets;
    private final MediaAddress addresses;

    MediaController(AssetFiles files, PublicAssets publicAssets, MediaAddress addresses) {
        this.files = files;
        this.publicAssets = publicAssets;
        this.addresses = addresses;
    }

    @GetMapping("/m/{asset}/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<Resource> open(@PathVariable AssetId asset, @PathVariable String name) {
        if (!publicAssets.isPublic(asset)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return answer(asset, name, FOREVER);
    }

    @GetMapping("/m/{asset}/{signature}/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<Resource> signed(
            @PathVariable AssetId asset, @PathVariable String signature, @PathVariable String name) {
        if (!addresses.verifies(asset.value(), signature)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return answer(asset, name, PRIVATE);
    }

    private ResponseEntity<Resource> answer(AssetId asset, String name, CacheControl caching) {
        var file = files.find(asset, name).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(caching)
                .eTag("\"" + file.sha256().substring(0, 32) + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(file.bytes());
    }
}
