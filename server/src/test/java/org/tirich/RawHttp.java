package org.tirich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Requests with bytes that HTTP clients do not send, such as a header `Host` of another server.
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /// The response of the server on a port of loopback, with its headers.
    ///
    /// @param head the request line and the headers, each with a line feed
    public static String send(int port, String head) {
        return send("localhost", port, head);
    }

    /// The same of an address of this machine.
    public static String send(String address, int port, String head) {
        try (var socket = new Socket(address, port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = head.replace("\n", "\r\n") + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The status of a response.
    public static int status(String response) {
        return Integer.parseInt(response.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
}
