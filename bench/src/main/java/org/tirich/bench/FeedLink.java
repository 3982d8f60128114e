package org.tirich.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A connection over which pages of the feed are read for what is on them.
final class FeedLink implements AutoCloseable {

    private static final Pattern WORK = Pattern.compile("\"work\":\"([0-9a-f-]{36})\"");

    private final HttpLink link;

    FeedLink(URI address) throws IOException {
        this.link = new HttpLink(address);
    }

    HttpLink.Answer ask(byte[] request) throws IOException {
        return link.ask(request);
    }

    /// The lessons on a page, in its order.
    List<String> works(byte[] page) throws IOException {
        var answer = link.ask(page);
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
        link.close();
    }
}
