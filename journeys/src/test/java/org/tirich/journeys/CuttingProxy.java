package org.tirich.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A link between a client and the server that can be made slow, cut, and mended. It stays at its own
/// address while the server behind it may be replaced by another.
final class CuttingProxy implements AutoCloseable {

    private static final int BACKLOG = 64;
    private static final int STEP_BYTES = 8 * 1024;
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong upwards = new AtomicLong();
    private final AtomicLong downwards = new AtomicLong();
    private volatile URI server;
    private volatile boolean whole = true;
    private volatile long upBytesPerSecond = Long.MAX_VALUE;

    CuttingProxy(URI server) {
        this.server = server;
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("link").start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    void leadTo(URI another) {
        server = another;
    }

    /// Lets through no more than this from the client to the server, on each connection.
    void slowDown(long bytesPerSecond) {
        upBytesPerSecond = bytesPerSecond;
    }

    void fullSpeed() {
        upBytesPerSecond = Long.MAX_VALUE;
    }

    /// Bytes that went from clients to the server.
    long sentUp() {
        return upwards.get();
    }

    /// Bytes that went from the server to clients.
    long sentDown() {
        return downwards.get();
    }

    /// Drops every connection, and each new one, until the link is mended.
    void cut() {
        whole = false;
        open.forEach(CuttingProxy::drop);
    }

    void mend() {
        whole = true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (whole) {
                    Thread.ofVirtual().start(() -> carry(client));
                } else {
                    drop(client);
                }
            } catch (IOException e) {
                // The door was closed, or a client left on the doorstep.
            }
        }
    }

    private void carry(Socket client) {
        try (client;
                var upstream = new Socket()) {
            open.add(client);
            open.add(upstream);
            upstream.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MILLIS);
            var down = Thread.ofVirtual().start(() -> pump(upstream, client, false));
            pump(client, upstream, true);
            down.join();
        } catch (IOException e) {
            // Nobody answers behind the link: the client sees its connection dropped.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to, boolean up) {
        try {
            carryBytes(from.getInputStream(), to.getOutputStream(), up);
            to.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            drop(from);
            drop(to);
        } finally {
            open.remove(from);
        }
    }

    private void carryBytes(InputStream in, OutputStream out, boolean up) throws IOException, InterruptedException {
        var step = new byte[STEP_BYTES];
        for (int count = in.read(step); count >= 0; count = in.read(step)) {
            out.write(step, 0, count);
            if (up) {
                upwards.addAndGet(count);
                if (upBytesPerSecond != Long.MAX_VALUE) {
                    TimeUnit.NANOSECONDS.sleep(Duration.ofSeconds(count).toNanos() / upBytesPerSecond);
                }
            } else {
                downwards.addAndGet(count);
            }
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was gone already.
        }
    }
}
