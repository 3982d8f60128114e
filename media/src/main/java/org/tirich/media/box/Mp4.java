package org.tirich.media.box;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// The boxes of an MP4 file, parsed without another program.
public final class Mp4 {

    private static final int MAX_MOOV_BYTES = 16 << 20;
    private static final int MAX_TOP_LEVEL_BOXES = 10_000;
    private static final int MAX_DEPTH = 12;

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "udta", "meta", "ilst");

    /// Every box directly in these contains data of a person or a phone.
    private static final Set<String> PERSONAL_CONTAINERS = Set.of("udta", "ilst");

    private static final Set<String> PERSONAL = Set.of("uuid", "keys");

    private static final Set<String> ENCRYPTED_ENTRIES = Set.of("encv", "enca", "drmi", "drms");

    private final Box moov;
    private final long moovEnd;
    private final boolean moovFirst;

    private Mp4(Box moov, long moovEnd, boolean moovFirst) {
        this.moov = moov;
        this.moovEnd = moovEnd;
        this.moovFirst = moovFirst;
    }

    /// Reads the boxes of a file.
    ///
    /// @throws IOException when it has no readable `moov`
    public static Mp4 read(Path file) throws IOException {
        return read(ByteSource.of(file));
    }

    /// The same for bytes that are not on this disk.
    public static Mp4 read(ByteSource file) throws IOException {
        boolean dataSeen = false;
        long length = file.size();
        long at = 0;
        for (int i = 0; i < MAX_TOP_LEVEL_BOXES && at + 8 <= length; i++) {
            var head = bytes(file, at, (int) Math.min(16, length - at));
            long size = Integer.toUnsignedLong(head.getInt(0));
            var type = Box.typeAt(head, 4);
            if (size == 1 && head.limit() == 16) {
                size = head.getLong(8);
            }
            size = size == 0 ? length - at : size;
            if (size < 8 || size > length - at) {
                break;
            }
            if (type.equals("moov") && size <= MAX_MOOV_BYTES) {
                var content = bytes(file, at + 8, (int) size - 8);
                return new Mp4(new Box(type, content), at + size, !dataSeen);
            }
            dataSeen |= type.equals("mdat");
            at += size;
        }
        throw new IOException("no moov box in " + file);
    }

    /// Reads the boxes before the first sample of a file with its `moov` first.
    static Mp4 inHead(ByteBuffer head) {
        long end = 0;
        for (var box : Box.in(head, 0)) {
            end += Box.HEADER + box.content().limit();
            if (box.type().equals("moov")) {
                return new Mp4(box, end, true);
            }
        }
        throw new NoSuchElementException("no moov box");
    }

    private static ByteBuffer bytes(ByteSource file, long at, int length) throws IOException {
        try (var in = file.open(at)) {
            return ByteBuffer.wrap(in.readNBytes(length));
        }
    }

    /// The positions of the encrypted tracks among all tracks (Common Encryption, ISO/IEC 23001-7).
    public Set<Integer> encryptedTracks() {
        var encrypted = new HashSet<Integer>();
        var traks = Box.tracksIn(moov);
        for (int i = 0; i < traks.size(); i++) {
            var entries = traks.get(i)
                    .descendant("mdia/minf/stbl/stsd")
                    .filter(stsd -> stsd.content().limit() >= Box.HEADER)
                    .map(stsd -> Box.in(stsd.content(), Box.HEADER))
                    .orElse(List.of());
            if (entries.stream().anyMatch(entry -> ENCRYPTED_ENTRIES.contains(entry.type()))) {
                encrypted.add(i);
            }
        }
        return encrypted;
    }

    /// Whether a player can start before the whole file is loaded.
    public boolean moovFirst() {
        return moovFirst;
    }

    public List<Track> tracks() {
        return Box.tracksIn(moov).stream()
                .map(Track::of)
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<Track> track(Track.Kind kind) {
        return tracks().stream().filter(each -> each.kind() == kind).findFirst();
    }

    /// The number of bytes from the start that a player needs to play every track up to `time`.
    public long startBytes(Duration time) {
        long end = moovEnd;
        for (var trak : Box.tracksIn(moov)) {
            end = Math.max(end, SampleTable.of(trak).endOfSamplesBefore(time));
        }
        return end;
    }

    /// The boxes that may contain a location, a name or a comment, by their paths: `moov/udta/loci`.
    public List<String> personalBoxes() {
        var found = new ArrayList<String>();
        collect(moov, "moov", 0, found);
        return found;
    }

    private static void collect(Box box, String way, int depth, List<String> found) {
        for (var child : depth < MAX_DEPTH ? childrenOf(box) : List.<Box>of()) {
            var path = way + "/" + child.type();
            boolean holder = CONTAINERS.contains(child.type());
            if (PERSONAL.contains(child.type()) || (PERSONAL_CONTAINERS.contains(box.type()) && !holder)) {
                found.add(path);
            }
            if (holder) {
                collect(child, path, depth + 1, found);
            }
        }
    }

    /// A `meta` box starts with version and flags, except in QuickTime.
    private static List<Box> childrenOf(Box box) {
        if (!box.type().equals("meta")) {
            return box.children();
        }
        var children = box.children();
        boolean quickTime = !children.isEmpty() && children.getFirst().type().equals("hdlr");
        return quickTime ? children : Box.in(box.content(), 4);
    }

    Box moov() {
        return moov;
    }
}
