package org.tirich.media.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Content credentials (C2PA) in a file: a statement of how it was made, for instance with which camera or by
/// which image generator. They are reported only. Their signature is not verified, and anybody can write them.
///
/// In MP4 and QuickTime they are in a `uuid` box (C2PA 2.1, "Embedding manifests into BMFF").
///
/// @param generator the program that made the claim; empty where it cannot be read
public record ContentCredentials(long bytes, String generator) {

    private static final byte[] C2PA = HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481");
    private static final byte[] UUID = "uuid".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_BOXES = 10_000;
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_NAME_LENGTH = 200;

    /// CBOR keys of the generator, in the first and the second version of claims.
    private static final byte[] GENERATOR = cborText("claim_generator");

    private static final byte[] GENERATOR_INFO = cborText("claim_generator_info");
    private static final byte[] NAME = cborText("name");

    /// The furthest position of the name after [#GENERATOR_INFO].
    private static final int MAX_NAME_DISTANCE = 200;

    /// Searches the top-level boxes of a file.
    static Optional<ContentCredentials> in(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = 0;
            for (int i = 0; i < MAX_BOXES && at + 8 <= channel.size(); i++) {
                var start = bytes(channel, at, 32);
                var head = ByteBuffer.wrap(start);
                long size = size(head, channel.size() - at);
                if (size < 8 || size > channel.size() - at) {
                    return Optional.empty();
                }
                int header = head.getInt(0) == 1 ? 16 : 8;
                if (isC2pa(start, header)) {
                    long length = size - header - C2PA.length;
                    var content = bytes(channel, at + header + C2PA.length, (int) Math.min(length, MAX_BYTES));
                    return Optional.of(new ContentCredentials(length, generator(content)));
                }
                at += size;
            }
        }
        return Optional.empty();
    }

    private static boolean isC2pa(byte[] start, int header) {
        return start.length >= header + C2PA.length
                && Arrays.equals(start, 4, 8, UUID, 0, UUID.length)
                && Arrays.equals(start, header, header + C2PA.length, C2PA, 0, C2PA.length);
    }

    private static long size(ByteBuffer head, long left) {
        long size = Integer.toUnsignedLong(head.getInt(0));
        if (size == 1 && head.limit() >= 16) {
            return head.getLong(8);
        }
        return size == 0 ? left : size;
    }

    private static byte[] bytes(FileChannel channel, long at, int most) throws IOException {
        var buffer = ByteBuffer.allocate((int) Math.min(most, channel.size() - at));
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {}
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static String generator(byte[] claim) {
        int info = indexOf(claim, GENERATOR_INFO, 0, claim.length);
        if (info >= 0) {
            int name = indexOf(claim, NAME, info, Math.min(claim.length, info + MAX_NAME_DISTANCE));
            return name < 0 ? "" : textAt(claim, name + NAME.length);
        }
        int maker = indexOf(claim, GENERATOR, 0, claim.length);
        return maker < 0 ? "" : textAt(claim, maker + GENERATOR.length);
    }

    /// The CBOR text string (RFC 8949) at a position, without control characters; empty where there is none.
    private static String textAt(byte[] claim, int at) {
        if (at + 2 > claim.length) {
            return "";
        }
        int head = claim[at] & 0xff;
        boolean isLong = head == 0x78;
        int length = isLong ? claim[at + 1] & 0xff : head - 0x60;
        int from = isLong ? at + 2 : at + 1;
        if (length < 0 || (!isLong && head > 0x77) || from + length > claim.length) {
            return "";
        }
        var plain = new StringBuilder();
        new String(claim, from, length, StandardCharsets.UTF_8)
                .codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT)
                .limit(MAX_NAME_LENGTH)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static int indexOf(byte[] in, byte[] wanted, int from, int to) {
        for (int i = from; i + wanted.length <= to; i++) {
            if (Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] cborText(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var cbor = new byte[bytes.length + 1];
        cbor[0] = (byte) (0x60 + bytes.length);
        System.arraycopy(bytes, 0, cbor, 1, bytes.length);
        return cbor;
    }
}
