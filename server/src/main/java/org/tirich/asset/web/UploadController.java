package org.tirich.asset.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.asset.UploadId;
import org.tirich.asset.upload.Upload;
import org.tirich.asset.upload.Uploads;
import org.tirich.asset.upload.Uploads.Appended;
import org.tirich.asset.upload.Uploads.Created;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// Resumable uploads by tus 1.0.0 with creation, checksum, termination and expiration
/// (<https://tus.io/protocols/resumable-upload>).
@RestController
class UploadController {

    /// [TusFilter] sends it with every response.
    static final String VERSION = "1.0.0";
    private static final String CHUNK_TYPE = "application/offset+octet-stream";
    private static final Map<String, String> DIGESTS =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha-256", "SHA-256");
    private static final int MAX_METADATA = 8192;
    private static final Pattern METADATA_KEY = Pattern.compile("[!-+\\--~]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    /// IMF-fixdate (RFC 9110 section 5.6.7). The day has two digits, which Java's RFC 1123 format does not ensure.
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /// The status code of the tus checksum extension; HTTP does not define it.
    private static final HttpStatusCode CHECKSUM_MISMATCH = HttpStatusCode.valueOf(460);

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(
            path = {"/api/uploads", "/api/uploads/{id}"},
            method = RequestMethod.OPTIONS)
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,checksum,termination,expiration")
                .header("Tus-Checksum-Algorithm", "sha1,sha256")
                .header("Tus-Max-Size", Long.toString(Uploads.MAX_BYTES))
                .build();
    }

    @PostMapping("/api/uploads")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    ResponseEntity<Void> create(
            Actor.Account actor,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Defer-Length", required = false) @Nullable String deferred,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            HttpServletResponse response) {
        requireVersion(version, response);
        if (deferred != null) {
            // The extension creation-defer-length is not offered; beside a length the header is an error anyway.
            throw Problem.of(HttpStatus.BAD_REQUEST, "upload-length-deferred");
        }
        var given = metadata(metadata);
        var created =
                uploads.create(actor.id(), target(given), given.getOrDefault("filename", ""), metadata, size(length));
        return switch (created) {
            case Created.Open(var upload) ->
                headers(ResponseEntity.created(URI.create("/api/uploads/" + upload.id())), upload)
                        .build();
            case Created.TooLarge(var limit) ->
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large")
                        .with("limit", limit);
            case Created.TooManyUploads(var limit) ->
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-uploads")
                        .with("limit", limit);
            case Created.OverQuota(var files, var megabytes) ->
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "upload-quota")
                        .with("files", files)
                        .with("megabytes", megabytes);
            case Created.NoSuchTarget() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Created.DiskFull() -> throw Problem.of(HttpStatus.INSUFFICIENT_STORAGE, "disk-full");
        };
    }

    @RequestMapping(path = "/api/uploads/{id}", method = RequestMethod.HEAD)
    @ResponseStatus(HttpStatus.OK)
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    ResponseEntity<Void> head(
            Actor.Account actor,
            @PathVariable UploadId id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        requireVersion(version, response);
        var upload = uploads.resume(actor.id(), id).orElseThrow(UploadController::gone);
        var answer = headers(ResponseEntity.ok(), upload).header("Upload-Length", Long.toString(upload.length()));
        return upload.metadata().isEmpty()
                ? answer.build()
                : answer.header("Upload-Metadata", upload.metadata()).build();
    }

    @PatchMapping("/api/uploads/{id}")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    ResponseEntity<Void> append(
            Actor.Account actor,
            @PathVariable UploadId id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireVersion(version, response);
        if (!CHUNK_TYPE.equalsIgnoreCase(request.getContentType())) {
            throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unreadable");
        }
        var upload = own(actor, id);
        return switch (uploads.append(upload, size(offset), request.getInputStream(), checksum(checksum))) {
            case Appended.Received(var now) ->
                headers(ResponseEntity.noContent(), now).build();
            case Appended.WrongOffset(var expected) ->
                throw Problem.of(HttpStatus.CONFLICT, "wrong-offset").with("offset", expected);
            case Appended.BeyondLength() -> throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "more-than-announced");
            case Appended.OverQuota(var files, var megabytes) ->
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "upload-quota")
                        .with("files", files)
                        .with("megabytes", megabytes);
            case Appended.Superseded() -> throw Problem.of(HttpStatus.LOCKED, "upload-busy");
            case Appended.Gone() -> throw gone();
            case Appended.WrongChecksum() -> throw Problem.of(CHECKSUM_MISMATCH, "wrong-checksum");
        };
    }

    @DeleteMapping("/api/uploads/{id}")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    ResponseEntity<Void> terminate(
            Actor.Account actor,
            @PathVariable UploadId id,
            @RequestHeader(name = "Tus-Resumable", required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        requireVersion(version, response);
        uploads.terminate(own(actor, id));
        return ResponseEntity.noContent().build();
    }

    private Upload own(Actor.Account actor, UploadId id) {
        return uploads.find(actor.id(), id).orElseThrow(UploadController::gone);
    }

    private static Problem gone() {
        return Problem.of(HttpStatus.NOT_FOUND, "upload-gone");
    }

    private static ResponseEntity.HeadersBuilder<?> headers(ResponseEntity.HeadersBuilder<?> answer, Upload upload) {
        var headers = answer.header("Upload-Offset", Long.toString(upload.received()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return upload.finished() ? headers : headers.header("Upload-Expires", HTTP_DATE.format(upload.expires()));
    }

    private static void requireVersion(@Nullable String version, HttpServletResponse response) {
        if (!VERSION.equals(version)) {
            response.setHeader("Tus-Version", VERSION);
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "tus-version");
        }
    }

    private static long size(@Nullable String header) {
        if (header == null || !NUMBER.matcher(header).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        return Long.parseLong(header);
    }

    private static UUID target(Map<String, String> metadata) {
        try {
            return UUID.fromString(metadata.getOrDefault("work", ""));
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private static Map<String, String> metadata(String header) {
        if (header.length() > MAX_METADATA) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        var metadata = new HashMap<String, String>();
        if (header.isEmpty()) {
            return metadata;
        }
        for (var pair : header.split(",", -1)) {
            var parts = pair.strip().split(" ", 2);
            if (!METADATA_KEY.matcher(parts[0]).matches()
                    || metadata.put(parts[0], parts.length < 2 ? "" : decoded(parts[1].strip())) != null) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
            }
        }
        return metadata;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
    }

    private static Uploads.@Nullable Checksum checksum(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var parts = header.split(" ", 2);
        var algorithm = DIGESTS.get(parts[0]);
        if (algorithm == null || parts.length < 2) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        try {
            return new Uploads.Checksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1]));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
    }
}
