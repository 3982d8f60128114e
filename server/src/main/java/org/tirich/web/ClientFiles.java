package org.tirich.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The client's files: scripts and styles with a hash in their names, fonts and icons. They are compressed once and
/// held in memory.
@Component
public class ClientFiles {

    private static final Logger log = LoggerFactory.getLogger(ClientFiles.class);

    /// The scripts that the feed and its later parts share.
    private static final String CHUNK = "feed-chunk-";

    private static final int BROTLI_QUALITY = 11;
    private static final Pattern STRING_KEY = Pattern.compile("[\"'`]([a-z]+\\.[a-z0-9_.]+)[\"'`]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final Map<String, ClientFile> byName = new ConcurrentHashMap<>();
    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

    ClientFiles() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:/assets/*")) {
            var name = file.getFilename();
            if (name != null && NAME.matcher(name).matches() && !name.endsWith(".json")) {
                byName.put(name, ClientFile.of(name, file.getContentAsByteArray()));
            }
        }
        readNames("/assets/meta.json");
        readNames("/assets/meta-feed.json");
        readNames("/assets/meta-start.json");
        log.info("{} client files", byName.size());
    }

    /// Reads the hashed file name of each entry point from a metafile of the bundler.
    private void readNames(String metafile) throws IOException {
        try (var meta = ClientFiles.class.getResourceAsStream(metafile)) {
            if (meta == null) {
                throw new IllegalStateException("the client was not built: " + metafile + " is missing");
            }
            var outputs = JsonMapper.builder().build().readTree(meta).get("outputs");
            outputs.properties().forEach(output -> {
                var entry = output.getValue().get("entryPoint");
                var file = output.getKey().substring(output.getKey().lastIndexOf('/') + 1);
                if (file.startsWith(CHUNK)) {
                    urls.put("feed_chunk", "/assets/" + file);
                } else if (entry != null) {
                    var source = entry.asString().substring(entry.asString().lastIndexOf('/') + 1);
                    var extension = file.substring(file.lastIndexOf('.') + 1);
                    urls.put(source.substring(0, source.indexOf('.')) + "_" + extension, "/assets/" + file);
                }
            });
        }
    }

    /// URLs by entry point, such as `feed_js` and `app_css`; `feed_chunk` is the chunk of the feed.
    public Map<String, String> urls() {
        return Map.copyOf(urls);
    }

    /// The text of an entry point's file, to be a part of a page.
    Inlined inlined(String entry) {
        var url = Objects.requireNonNull(urls.get(entry), entry);
        var file = Objects.requireNonNull(byName.get(url.substring(url.lastIndexOf('/') + 1)), url);
        return new Inlined(url, new String(file.plain(), StandardCharsets.UTF_8));
    }

    /// The keys of the strings that the files of entry points name.
    Set<String> keys(List<String> entries) {
        return entries.stream()
                .flatMap(entry -> keys.computeIfAbsent(entry, this::keys).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> keys(String entry) {
        return STRING_KEY
                .matcher(inlined(entry).content())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    Optional<ClientFile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// A file in the encodings that browsers accept. A compressed form is null if it is not smaller.
    record ClientFile(String type, byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli, boolean hashed) {

        private static final Pattern HASHED = Pattern.compile(".*-[A-Z0-9]{8}\\.[a-z0-9]+");

        static ClientFile of(String name, byte[] bytes) {
            var type = type(name);
            var text = !type.startsWith("font/") && !type.equals("image/png");
            return new ClientFile(
                    type,
                    bytes,
                    text ? smaller(gzip(bytes), bytes) : null,
                    text ? smaller(brotli(bytes), bytes) : null,
                    HASHED.matcher(name).matches());
        }

        private static byte @Nullable [] smaller(byte[] packed, byte[] bytes) {
            return packed.length > 0 && packed.length < bytes.length ? packed : null;
        }

        private static byte[] gzip(byte[] bytes) {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }

        private static byte[] brotli(byte[] bytes) {
            if (!Brotli4jLoader.isAvailable()) {
                return new byte[0];
            }
            try {
                return Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String type(String name) {
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "js" -> "text/javascript; charset=utf-8";
                case "css" -> "text/css; charset=utf-8";
                case "woff2" -> "font/woff2";
                case "svg" -> "image/svg+xml";
                case "png" -> "image/png";
                case "webmanifest" -> "application/manifest+json";
                case "map" -> "application/json";
                default -> "text/plain; charset=utf-8";
            };
        }
    }
}
