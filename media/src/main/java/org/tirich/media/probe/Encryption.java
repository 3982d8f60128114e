package org.tirich.media.probe;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tirich.media.box.Mp4;

/// Finds encrypted streams. The demuxer reports them like others, and their decoders fail as on damaged files.
final class Encryption {

    private Encryption() {}

    /// The indices of the encrypted streams; none where the headers cannot be read.
    static Set<Integer> streams(Path file, Source.Container container) throws IOException {
        return switch (container) {
            case MP4 -> mp4(file);
            case MATROSKA -> Matroska.encryptedStreams(file);
            case AVI -> Set.of();
        };
    }

    private static Set<Integer> mp4(Path file) {
        try {
            return Mp4.read(file).encryptedTracks();
        } catch (IOException | IndexOutOfBoundsException _) {
            return Set.of();
        }
    }

    /// The header of a Matroska file (RFC 9559): elements of EBML, each with an id, a size and a content.
    private static final class Matroska {

        private static final long SEGMENT = 0x18538067L;
        private static final long TRACKS = 0x1654AE6BL;
        private static final long CLUSTER = 0x1F43B675L;
        private static final long TRACK_ENTRY = 0xAEL;
        private static final long TRACK_TYPE = 0x83L;
        private static final long CONTENT_ENCODINGS = 0x6D80L;
        private static final long CONTENT_ENCODING = 0x6240L;
        private static final long CONTENT_ENCODING_TYPE = 0x5033L;
        private static final long CONTENT_ENCRYPTION = 0x5035L;
        private static final Set<Integer> STREAM_TYPES = Set.of(1, 2, 17, 33);

        private static final int MAX_ELEMENTS = 1000;
        private static final int MAX_TRACKS_BYTES = 4 << 20;

        private Matroska() {}

        static Set<Integer> encryptedStreams(Path file) throws IOException {
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                for (int i = 0; i < MAX_ELEMENTS; i++) {
                    long id = number(in, false);
                    long size = number(in, true);
                    if (id == TRACKS && size >= 0 && size <= MAX_TRACKS_BYTES) {
                        return encryptedTracks(ByteBuffer.wrap(in.readNBytes((int) size)));
                    }
                    // The content of the segment follows its head. Tracks come before the first cluster.
                    if (id == CLUSTER || (id != SEGMENT && size < 0)) {
                        break;
                    }
                    if (id != SEGMENT) {
                        in.skipNBytes(size);
                    }
                }
            } catch (EOFException _) {
                // A damaged file is refused for its damage.
            }
            return Set.of();
        }

        private static Set<Integer> encryptedTracks(ByteBuffer tracks) {
            var encrypted = new HashSet<Integer>();
            int index = 0;
            for (var entry = next(tracks); entry != null; entry = next(tracks)) {
                if (entry.id == TRACK_ENTRY && STREAM_TYPES.contains(type(entry.content))) {
                    if (isEncrypted(entry.content)) {
                        encrypted.add(index);
                    }
                    index++;
                }
            }
            return encrypted;
        }

        private static int type(ByteBuffer track) {
            for (var each = next(track.rewind()); each != null; each = next(track)) {
                if (each.id == TRACK_TYPE) {
                    return last(each.content);
                }
            }
            return 0;
        }

        private static int last(ByteBuffer number) {
            return number.hasRemaining() ? number.get(number.limit() - 1) : 0;
        }

        private static boolean isEncrypted(ByteBuffer element) {
            for (var each = next(element.rewind()); each != null; each = next(element)) {
                if (each.id == CONTENT_ENCRYPTION || (each.id == CONTENT_ENCODING_TYPE && last(each.content) == 1)) {
                    return true;
                }
                if ((each.id == CONTENT_ENCODINGS || each.id == CONTENT_ENCODING) && isEncrypted(each.content)) {
                    return true;
                }
            }
            return false;
        }

        private record Element(long id, ByteBuffer content) {}

        /// The next element; null at the end, and where the bytes are none.
        private static @Nullable Element next(ByteBuffer in) {
            try {
                long id = number(in, false);
                long size = number(in, true);
                if (size < 0 || size > in.remaining()) {
                    return null;
                }
                var content = in.slice(in.position(), (int) size);
                in.position(in.position() + (int) size);
                return new Element(id, content);
            } catch (BufferUnderflowException _) {
                return null;
            }
        }

        private static long number(InputStream in, boolean isSize) throws IOException {
            int first = in.read();
            if (first <= 0) {
                throw new EOFException();
            }
            int more = Integer.numberOfLeadingZeros(first) - 24;
            var rest = in.readNBytes(more);
            if (rest.length < more) {
                throw new EOFException();
            }
            return number(first, rest, isSize);
        }

        private static long number(ByteBuffer in, boolean isSize) {
            int first = in.get() & 0xff;
            var rest = new byte[first == 0 ? 0 : Integer.numberOfLeadingZeros(first) - 24];
            in.get(rest);
            return number(first, rest, isSize);
        }

        /// A number of variable length (RFC 8794 section 4). The marker bit belongs to ids, but not to sizes.
        ///
        /// @return -1 for an unknown size
        private static long number(int first, byte[] rest, boolean isSize) {
            int marker = Integer.highestOneBit(first);
            long value = isSize ? first & ~marker : first;
            boolean isUnknown = (first | marker) == (marker << 1) - 1;
            for (byte each : rest) {
                value = value << 8 | each & 0xff;
                isUnknown &= each == -1;
            }
            return isSize && isUnknown ? -1 : value;
        }
    }
}
