package org.tirich.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;

/// Serves the client's files in the best encoding that the browser accepts.
@RestController
class ClientFileController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SHORT_LIVED =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final ClientFiles files;

    ClientFileController(ClientFiles files) {
        this.files = files;
    }

    @GetMapping("/assets/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var asset = files.find(name).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var answer = ResponseEntity.ok()
                .cacheControl(asset.hashed() ? FOREVER : SHORT_LIVED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_TYPE, asset.type());
        if (asset.brotli() != null && accepted.contains("br")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "br").body(asset.brotli());
        }
        if (asset.gzip() != null && accepted.contains("gzip")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzip());
        }
        return answer.body(asset.plain());
    }
}
