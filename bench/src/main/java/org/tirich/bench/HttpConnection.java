package org.tirich.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A persistent HTTP/1.1 connection. It is hand-written, because a general client would use more CPU time than the
/// server under test.
final class HttpConnection implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MS = 5_000;
    private static final int READ_TIMEOUT_MS = 20_000;
    private static final int MAX_LINE = 8_192;
    private static final int MAX_BODY = 4_000_000;

    private final URI address;
    private Socket socket;
    private InputStream in;
    private boolean isClosedByServer;

    HttpConnection(URI address) throws IOException {
        this.address = address;
        this.socket = connect(address);
        this.in = stream(socket);
    }

    private static Socket connect(URI address) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_TIMEOUT_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()), CONNECT_TIMEOUT_MS);
        return socket;
    }

    private static InputStream stream(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    /// @param body as transferred
    /// @param encoding the content encoding
    record Response(int status, byte[] body, String encoding) {}

    /// Sends a request and reads the response. Reopens a connection that the server closed; the time for that counts.
    Response send(byte[] request) throws IOException {
        if (isClosedByServer) {
            socket.close();
            socket = connect(address);
            in = stream(socket);
            isClosedByServer = false;
        }
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(readLine().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var encoding = "";
        for (var header = readLine(); !header.isEmpty(); header = readLine()) {
            var colon = header.indexOf(':');
            var name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> isClosedByServer = value.equalsIgnoreCase("close");
                case "content-encoding" -> encoding = value;
                default -> {}
            }
        }
        return new Response(status, chunked ? readChunks() : readBytes(length), encoding);
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(readBytes(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().split(";")[0].strip(), 16);
    }

    private byte[] readBytes(int length) throws IOException {
        if (length > MAX_BODY) {
            throw new IOException("response of " + length + " bytes");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("truncated response");
        }
        return body;
    }

    private String readLine() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > MAX_LINE) {
                throw new EOFException("connection closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    static byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String headers, String json) {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + length + "\r\n" + headers + "\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
