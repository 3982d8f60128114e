package org.tirich.bench.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The bytes that came over the wire for each request of a page, as the browser's network stack counts them.
final class WireLog {

    private final Map<String, Transfer> transfers = new LinkedHashMap<>();

    /// One answer. A range request of a `<video>` has several.
    static final class Transfer {

        final String path;
        final String type;
        final double askedAtSeconds;
        private long body;
        private long headers;
        private long finished;

        Transfer(String path, String type, double askedAtSeconds) {
            this.path = path;
            this.type = type;
            this.askedAtSeconds = askedAtSeconds;
        }

        /// Without headers.
        long body() {
            return body;
        }

        /// With headers.
        long bytes() {
            return Math.max(finished, body + headers);
        }

        boolean isMedia() {
            return path.startsWith("/m/") && path.endsWith(".mp4");
        }
    }

    WireLog(CDPSession devtools) {
        devtools.send("Network.enable");
        devtools.on("Network.requestWillBeSent", this::asked);
        devtools.on("Network.responseReceived", event -> {
            var response = event.getAsJsonObject("response");
            of(event).headers = response.get("encodedDataLength").getAsLong();
        });
        devtools.on(
                "Network.dataReceived",
                event -> of(event).body += event.get("encodedDataLength").getAsLong());
        devtools.on(
                "Network.loadingFinished",
                event -> of(event).finished = event.get("encodedDataLength").getAsLong());
    }

    private void asked(JsonObject event) {
        var path = URI.create(event.getAsJsonObject("request").get("url").getAsString())
                .getPath();
        var type = event.has("type") ? event.get("type").getAsString() : "";
        transfers.put(
                event.get("requestId").getAsString(),
                new Transfer(
                        path == null ? "" : path, type, event.get("wallTime").getAsDouble()));
    }

    private Transfer of(JsonObject event) {
        return transfers.computeIfAbsent(
                event.get("requestId").getAsString(), _ -> new Transfer("", "", Double.MAX_VALUE));
    }

    Collection<Transfer> transfers() {
        return transfers.values();
    }

    long bytes() {
        return transfers.values().stream().mapToLong(Transfer::bytes).sum();
    }
}
