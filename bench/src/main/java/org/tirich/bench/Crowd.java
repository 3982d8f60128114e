package org.tirich.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Who asks and what for: viewers who are signed in and guests on a first visit, pages and batches of
/// events. The ids are those of `seed.sql`.
final class Crowd {

    /// The share of arrivals that come for the first time.
    private static final double NEW = 0.3;

    private static final String[] KINDS = {"start", "watch", "watch", "watch", "complete", "skip", "got-it", "unclear"};

    private static final int OWNERS = 500;

    private final Zipf lessons;
    private final String[] works;
    private final String[] sessions;

    Crowd(int videos, int viewers) {
        lessons = new Zipf(videos);
        works = new String[videos];
        for (int n = 0; n < videos; n++) {
            works[n] = uuid(md5("work" + n));
        }
        sessions = new String[viewers];
        for (int n = 0; n < viewers; n++) {
            sessions[n] = md5("token" + n);
        }
    }

    /// A page of ten cards, packed as a browser asks for it.
    byte[] page(RandomGenerator random) {
        return HttpLink.get("/api/feed?size=10", "Accept-Encoding: gzip\r\nCookie: " + someone(random) + "\r\n");
    }

    /// Events of one viewer, with ids made at this moment.
    byte[] events(RandomGenerator random, int count) {
        var json = new StringBuilder("{\"events\":[");
        for (int n = 0; n < count; n++) {
            json.append(n == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(idNow(random))
                    .append("\",\"impression\":\"")
                    .append(idNow(random))
                    .append("\",\"work\":\"")
                    .append(works[lessons.draw(random)])
                    .append("\",\"kind\":\"")
                    .append(KINDS[random.nextInt(KINDS.length)])
                    .append("\",\"positionMs\":")
                    .append(random.nextInt(20_000))
                    .append(",\"watchedMs\":")
                    .append(random.nextInt(30_000))
                    .append('}');
        }
        return HttpLink.post(
                "/api/engagements",
                "Cookie: " + someone(random) + "\r\n",
                json.append("]}").toString());
    }

    /// A page of one viewer.
    byte[] pageOf(int viewer) {
        return HttpLink.get(
                "/api/feed?size=10", "Accept-Encoding: gzip\r\nCookie: session=" + sessions[viewer] + "\r\n");
    }

    /// A page of a guest.
    byte[] pageOf(UUID guest) {
        return HttpLink.get("/api/feed?size=10", "Accept-Encoding: gzip\r\nCookie: visit=" + guest + "\r\n");
    }

    /// A guest watches lessons to their ends.
    byte[] completed(RandomGenerator random, UUID guest, String... lessons) {
        var json = new StringJoiner(",", "{\"events\":[", "]}");
        for (var lesson : lessons) {
            json.add("{\"id\":\"%s\",\"work\":\"%s\",\"kind\":\"complete\"}".formatted(idNow(random), lesson));
        }
        return HttpLink.post("/api/engagements", "Cookie: visit=" + guest + "\r\n", json.toString());
    }

    /// A lesson's id. The first are watched most.
    String work(int n) {
        return works[n];
    }

    int videos() {
        return works.length;
    }

    /// The owner of a lesson takes it back.
    byte[] takeBack(int n) {
        return HttpLink.post(
                "/api/studio/works/" + works[n] + "/withdraw",
                "Cookie: session=" + md5("ownertoken" + n % OWNERS) + "\r\n",
                "");
    }

    /// One viewer's word that a lesson is not for her.
    byte[] notInterested(RandomGenerator random, int viewer, String work) {
        return HttpLink.post(
                "/api/engagements",
                "Cookie: session=" + sessions[viewer] + "\r\n",
                "{\"events\":[{\"id\":\"" + idNow(random) + "\",\"work\":\"" + work
                        + "\",\"kind\":\"not-interested\"}]}");
    }

    private String someone(RandomGenerator random) {
        return random.nextDouble() < NEW
                ? "visit=" + new UUID(random.nextLong(), random.nextLong())
                : "session=" + sessions[random.nextInt(sessions.length)];
    }

    /// A UUIDv7 of this moment (RFC 9562).
    private static UUID idNow(RandomGenerator random) {
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
