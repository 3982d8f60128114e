package org.tirich.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Generates the requests of signed-in viewers and of new guests: pages and batches of events. The ids are those of
/// `seed.sql`.
final class RequestGenerator {

    /// The share of requests from new guests.
    private static final double GUEST_SHARE = 0.3;

    private static final String[] KINDS = {"start", "watch", "watch", "watch", "complete", "skip", "got-it", "unclear"};

    private static final int OWNERS = 500;

    private final Zipf popularity;
    private final String[] works;
    private final String[] sessions;

    RequestGenerator(int videos, int viewers) {
        popularity = new Zipf(videos);
        works = new String[videos];
        for (int n = 0; n < videos; n++) {
            works[n] = uuid(md5("work" + n));
        }
        sessions = new String[viewers];
        for (int n = 0; n < viewers; n++) {
            sessions[n] = md5("token" + n);
        }
    }

    /// A request for a page of ten cards with gzip.
    byte[] page(RandomGenerator random) {
        return HttpConnection.get("/api/feed?size=10", "Accept-Encoding: gzip\r\nCookie: " + cookie(random) + "\r\n");
    }

    /// A batch of events of one viewer, with new ids.
    byte[] events(RandomGenerator random, int count) {
        var json = new StringBuilder("{\"events\":[");
        for (int n = 0; n < count; n++) {
            json.append(n == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(newId(random))
                    .append("\",\"impression\":\"")
                    .append(newId(random))
                    .append("\",\"work\":\"")
                    .append(works[popularity.draw(random)])
                    .append("\",\"kind\":\"")
                    .append(KINDS[random.nextInt(KINDS.length)])
                    .append("\",\"positionMs\":")
                    .append(random.nextInt(20_000))
                    .append(",\"watchedMs\":")
                    .append(random.nextInt(30_000))
                    .append('}');
        }
        return HttpConnection.post(
                "/api/engagements",
                "Cookie: " + cookie(random) + "\r\n",
                json.append("]}").toString());
    }

    /// A request for a page of a signed-in viewer.
    byte[] pageOf(int viewer) {
        return HttpConnection.get(
                "/api/feed?size=10", "Accept-Encoding: gzip\r\nCookie: session=" + sessions[viewer] + "\r\n");
    }

    /// A request for a page of a guest.
    byte[] pageOf(UUID guest) {
        return HttpConnection.get("/api/feed?size=10", "Accept-Encoding: gzip\r\nCookie: visit=" + guest + "\r\n");
    }

    /// A report that a guest watched videos to the end.
    byte[] completed(RandomGenerator random, UUID guest, String... watched) {
        var json = new StringJoiner(",", "{\"events\":[", "]}");
        for (var video : watched) {
            json.add("{\"id\":\"%s\",\"work\":\"%s\",\"kind\":\"complete\"}".formatted(newId(random), video));
        }
        return HttpConnection.post("/api/engagements", "Cookie: visit=" + guest + "\r\n", json.toString());
    }

    /// The id of a video; the lower its number, the more popular it is.
    String work(int n) {
        return works[n];
    }

    int videos() {
        return works.length;
    }

    /// The withdrawal of a video by its owner.
    byte[] withdraw(int n) {
        return HttpConnection.post(
                "/api/studio/works/" + works[n] + "/withdraw",
                "Cookie: session=" + md5("ownertoken" + n % OWNERS) + "\r\n",
                "");
    }

    /// The dismissal of a video by a viewer.
    byte[] notInterested(RandomGenerator random, int viewer, String work) {
        return HttpConnection.post(
                "/api/engagements",
                "Cookie: session=" + sessions[viewer] + "\r\n",
                "{\"events\":[{\"id\":\"" + newId(random) + "\",\"work\":\"" + work
                        + "\",\"kind\":\"not-interested\"}]}");
    }

    private String cookie(RandomGenerator random) {
        return random.nextDouble() < GUEST_SHARE
                ? "visit=" + new UUID(random.nextLong(), random.nextLong())
                : "session=" + sessions[random.nextInt(sessions.length)];
    }

    /// A new UUIDv7 (RFC 9562).
    private static UUID newId(RandomGenerator random) {
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String uuid(String hex) {
        return "%s-%s-%s-%s-%s"
                .formatted(
                        hex.substring(0, 8),
                        hex.substring(8, 12),
                        hex.substring(12, 16),
                        hex.substring(16, 20),
                        hex.substring(20));
    }
}
