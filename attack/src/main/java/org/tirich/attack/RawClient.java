package org.tirich.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 client over one connection at a time that corrects nothing in a request. Not thread-safe.
public final class RawClient implements AutoCloseable {

    private static final int ANSWER_TIMEOUT_MS = 30_000;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_FINAL_STATUS = 200;

    private final URI address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public RawClient(URI address) {
        this.address = address;
    }

    /// Sends a request and reads the response; [RawResponse#status()] is 0 if the server closed the connection
    /// without one. A response that takes too long is an error. The events of a stream are not read.
    public RawResponse send(RawRequest request) throws IOException {
        var isReused = socket != null;
        var response = attempt(request);
        // The server may have closed an idle connection before the request arrived.
        return response.status() == 0 && isReused ? attempt(request) : response;
    }

    private RawResponse attempt(RawRequest request) throws IOException {
        try {
            var connection = connection();
            var bytes = request.bytes(address.getAuthority());
            try {
                connection.getOutputStream().write(bytes);
            } catch (IOException _) {
                // The server may refuse a request before it has read all of it. Its response is still there to read.
            }
            var response = read(request.method());
            if (response.header("Connection").orElse("").equalsIgnoreCase("close")) {
                close();
            }
            return response;
        } catch (EOFException | java.net.SocketException _) {
            close();
            return RawResponse.NONE;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket connection() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket(address.getHost(), address.getPort());
            open.setSoTimeout(ANSWER_TIMEOUT_MS);
            open.setTcpNoDelay(true);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        return open;
    }

    private RawResponse read(String method) throws IOException {
        var status = Integer.parseInt(line().split(" ", -1)[1]);
        var headers = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        if (status < FIRST_FINAL_STATUS) {
            return read(method);
        }
        var head = new RawResponse(status, headers, new byte[0]);
        if (method.equals("HEAD") || status == NO_CONTENT || status == NOT_MODIFIED) {
            return head;
        }
        if (head.header("Content-Type").orElse("").startsWith("text/event-stream")) {
            close();
            return head;
        }
        return new RawResponse(status, headers, body(head));
    }

    private byte[] body(RawResponse head) throws IOException {
        if (head.header("Transfer-Encoding").orElse("").toLowerCase(Locale.ROOT).contains("chunked")) {
            var out = new ByteArrayOutputStream();
            for (var size = chunk(); size > 0; size = chunk()) {
                out.writeBytes(bytes(size));
                line();
            }
            line();
            return out.toByteArray();
        }
        var length = head.header("Content-Length");
        return length.isPresent()
                ? bytes(Integer.parseInt(length.get()))
                : stream().readAllBytes();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        var bytes = stream().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var out = new ByteArrayOutputStream();
        for (var next = stream().read(); next != '\n'; next = stream().read()) {
            if (next < 0) {
                throw new EOFException();
            }
            out.write(next);
        }
        return out.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private InputStream stream() throws IOException {
        var open = in;
        if (open == null) {
            throw new EOFException();
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
