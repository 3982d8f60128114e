package org.tirich.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A client of the feed that reads the videos on its pages.
final class FeedClient implements AutoCloseable {

    private static final Pattern WORK = Pattern.compile("\"work\":\"([0-9a-f-]{36})\"");

    private final HttpConnection connection;

    FeedClient(URI address) throws IOException {
        this.connection = new HttpConnection(address);
    }

    HttpConnection.Response send(byte[] request) throws IOException {
        return connection.send(request);
    }

    /// The ids of the videos on a page, in order.
    List<String> works(byte[] page) throws IOException {
        var answer = connection.send(page);
        var plain = answer.encoding().equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
        return WORK.matcher(new String(plain, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
