package org.tirich.bench.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/// A local web server that counts requests and answers each with the same bytes, so that a client continues
/// after its first request.
final class CanaryServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    private CanaryServer(HttpServer server) {
        this.server = server;
    }

    static CanaryServer serving(byte[] content) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var listener = new CanaryServer(server);
        server.createContext("/", exchange -> {
            listener.requests.incrementAndGet();
            exchange.sendResponseHeaders(200, content.length);
            try (var body = exchange.getResponseBody()) {
                body.write(content);
            }
        });
        server.start();
        return listener;
    }

    /// `http://127.0.0.1:PORT/`
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
