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

/// One HTTP/1.1 connection that is kept open. Hand-written, because a general client costs the two cores
/// more than the server it asks.
final class HttpLink implements AutoCloseable {

    private static final int CONNECT_MS = 5_000;
    private static final int ANSWER_MS = 20_000;
    private static final int MAX_LINE = 8_192;
    private static final int MAX_BODY = 4_000_000;

    private final URI address;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    HttpLink(URI address) throws IOException {
        this.address = address;
        this.socket = connect(address);
        this.in = stream(socket);
    }

    private static Socket connect(URI address) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()), CONNECT_MS);
        return socket;
    }

    private static InputStream stream(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    /// An answer: its status, its body as it came over the wire, and how that is packed.
    record Answer(int status, byte[] body, String encoding) {}

    /// Sends the request and reads the answer. A connection that the server has closed, as it does now and
    /// then, is opened again; the time that takes is part of the answer's.
    Answer ask(byte[] request) throws IOException {
        if (ended) {
            socket.close();
            socket = connect(address);
            in = stream(socket);
            ended = false;
        }
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var encoding = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> ended = value.equalsIgnoreCase("close");
                case "content-encoding" -> encoding = value;
                default -> {}
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length), encoding);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        if (length > MAX_BODY) {
            throw new IOException("an answer of " + length + " bytes");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("an answer broke off");
        }
        return body;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > MAX_LINE) {
                throw new EOFException("the connection ended");
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
