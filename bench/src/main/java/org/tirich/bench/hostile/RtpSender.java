package org.tirich.bench.hostile;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Sends RTP with G.711 sound to a local port (RFC 3550 and 3551). The sound consists of the marker's letters,
/// so that the output of a listener reveals it.
final class RtpSender implements AutoCloseable {

    private static final int PAYLOAD_BYTES = 160;
    private static final int PAUSE_MS = 20;
    private static final byte VERSION = (byte) 0x80;

    private final DatagramSocket socket;
    private final int port;

    private RtpSender(DatagramSocket socket, int port) {
        this.socket = socket;
        this.port = port;
    }

    static RtpSender saying(String marker) throws IOException {
        int port = freePair();
        var speaker = new RtpSender(new DatagramSocket(0, InetAddress.getLoopbackAddress()), port);
        Thread.ofPlatform().daemon().name("speaker").start(() -> speaker.talk(marker));
        return speaker;
    }

    int port() {
        return port;
    }

    /// RTP needs an even port; the next one is for reports.
    private static int freePair() throws SocketException {
        while (true) {
            try (var first = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                if (first.getLocalPort() % 2 == 0) {
                    return first.getLocalPort();
                }
            }
        }
    }

    private void talk(String marker) {
        var letters = marker.getBytes(StandardCharsets.US_ASCII);
        var payload = new byte[PAYLOAD_BYTES];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = letters[i % letters.length];
        }
        var packet = ByteBuffer.allocate(12 + PAYLOAD_BYTES);
        try {
            for (int i = 0; !socket.isClosed(); i++) {
                packet.clear().put(VERSION).put((byte) 0).putShort((short) i).putInt(i * PAYLOAD_BYTES);
                packet.putInt(1).put(payload);
                var bytes = Arrays.copyOf(packet.array(), packet.capacity());
                send(bytes);
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException _) {
            // Sending has ended.
        }
    }

    /// Fails when nobody listens, which is the expected case.
    private void send(byte[] bytes) {
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException _) {
            // As above.
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
