package org.tirich.bench.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// A link between a browser and a server. All connections share its rate, as on a phone, and each request waits for its
/// latency. It counts what has crossed it, also of an answer that the browser gives up, which the DevTools protocol
/// does
/// not.
final class EmulatedLink implements AutoCloseable {

    private static final int BACKLOG = 64;
    private static final int PACKET_BYTES = 1460;
    private static final int FAST_PACKET_BYTES = 64 * 1024;
    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]{3,7} (/[^ ?]*)\\S* HTTP/1\\.1\r\n");

    private final ServerSocket door;
    private final URI server;
    private final LinkProfile profile;
    private final Queue<Transfer> transfers = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// When the link has carried all that it was given, in nanoseconds of the system's clock.
    private long freeAt = System.nanoTime();

    EmulatedLink(URI server, LinkProfile profile) {
        this.server = server;
        this.profile = profile;
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// A request and what has come of its answer.
    static final class Transfer {

        private static final int END_OF_HEADERS = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

        final String path;
        final long askedAtMillis = System.currentTimeMillis();
        private int lastFour;
        private volatile boolean inBody;
        private volatile long headers;
        private volatile long body;

        Transfer(String path) {
            this.path = path;
        }

        private void add(byte[] packet, int count) {
            int at = 0;
            while (at < count && !inBody) {
                lastFour = lastFour << 8 | packet[at++] & 0xff;
                inBody = lastFour == END_OF_HEADERS;
            }
            headers += at;
            body += count - at;
        }

        /// Without headers.
        long body() {
            return body;
        }

        boolean isClip() {
            return path.startsWith("/m/") && path.endsWith(".mp4");
        }

        boolean isScript() {
            return path.endsWith(".js");
        }
    }

    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    Collection<Transfer> transfers() {
        return transfers;
    }

    /// What has come to the browser, with headers.
    long bytes() {
        return transfers.stream().mapToLong(each -> each.headers + each.body).sum();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(EmulatedLink::drop);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                Thread.ofVirtual().start(() -> carry(browser));
            } catch (IOException e) {
                // The link was closed.
            }
        }
    }

    private void carry(Socket browser) {
        try (browser;
                var upstream = new Socket()) {
            open.add(browser);
            open.add(upstream);
            upstream.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            var answered = new AtomicReference<>(new Transfer(""));
            var down = Thread.ofVirtual().start(() -> pump(upstream, browser, (in, out) -> down(in, out, answered)));
            pump(browser, upstream, (in, out) -> up(in, out, answered));
            down.join();
            open.remove(upstream);
        } catch (IOException e) {
            // The server refused the connection: the browser sees its own dropped.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(browser);
        }
    }

    private interface Direction {
        void carry(InputStream in, OutputStream out) throws IOException, InterruptedException;
    }

    private static void pump(Socket from, Socket to, Direction direction) {
        try {
            direction.carry(from.getInputStream(), to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            drop(from);
            drop(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A browser sends no request on a connection before the answer to the last one is complete.
    private void up(InputStream in, OutputStream out, AtomicReference<Transfer> answered)
            throws IOException, InterruptedException {
        var packet = new byte[FAST_PACKET_BYTES];
        for (int count = in.read(packet); count >= 0; count = in.read(packet)) {
            var request = REQUEST_LINE.matcher(new String(packet, 0, count, StandardCharsets.ISO_8859_1));
            if (request.lookingAt()) {
                var transfer = new Transfer(request.group(1));
                transfers.add(transfer);
                answered.set(transfer);
                TimeUnit.MILLISECONDS.sleep(profile.latencyMs);
            }
            out.write(packet, 0, count);
        }
    }

    private void down(InputStream in, OutputStream out, AtomicReference<Transfer> answered)
            throws IOException, InterruptedException {
        var packet = new byte[profile.kbps > 0 ? PACKET_BYTES : FAST_PACKET_BYTES];
        for (int count = in.read(packet); count >= 0; count = in.read(packet)) {
            if (profile.kbps > 0) {
                TimeUnit.NANOSECONDS.sleep(book(count) - System.nanoTime());
            }
            out.write(packet, 0, count);
            answered.get().add(packet, count);
        }
    }

    /// Gives a packet its place on the link.
    ///
    /// @return when it has arrived
    private synchronized long book(int bytes) {
        freeAt = Math.max(freeAt, System.nanoTime()) + bytes * 8L * 1_000_000 / profile.kbps;
        return freeAt;
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }
}
