package org.tirich.media.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A box in memory: its four-letter type and its content.
record Box(String type, ByteBuffer content) {

    /// Size and type.
    static final int HEADER = 8;

    private static final int MAX_SIBLINGS = 1000;

    /// The sibling boxes in `content` from `start` on. Parsing ends at a truncated or invalid box.
    static List<Box> in(ByteBuffer content, int start) {
        var boxes = new ArrayList<Box>();
        int at = start;
        while (at + HEADER <= content.limit() && boxes.size() < MAX_SIBLINGS) {
            long size = Integer.toUnsignedLong(content.getInt(at));
            long end = size == 0 ? content.limit() : at + size;
            if ((size != 0 && size < HEADER) || end > content.limit()) {
                break;
            }
            boxes.add(new Box(typeAt(content, at + 4), content.slice(at + HEADER, (int) end - at - HEADER)));
            at = (int) end;
        }
        return boxes;
    }

    static String typeAt(ByteBuffer content, int at) {
        var letters = new byte[4];
        content.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /// The tracks of a `moov`, in file order.
    static List<Box> tracksIn(Box moov) {
        return moov.children().stream()
                .filter(each -> each.type().equals("trak"))
                .toList();
    }

    List<Box> children() {
        return in(content, 0);
    }

    Optional<Box> child(String wanted) {
        return children().stream().filter(each -> each.type.equals(wanted)).findFirst();
    }

    /// The first box at a path such as `mdia/minf/stbl`.
    Optional<Box> descendant(String way) {
        Optional<Box> found = Optional.of(this);
        for (var step : way.split("/", -1)) {
            found = found.flatMap(box -> box.child(step));
        }
        return found;
    }

    /// A copy with another number at `offset`.
    Box with(int offset, int value) {
        var changed =
                ByteBuffer.allocate(content.limit()).put(content.duplicate().rewind());
        return new Box(type, changed.putInt(offset, value).flip());
    }

    int intAt(int offset) {
        return content.getInt(offset);
    }

    long unsignedAt(int offset) {
        return Integer.toUnsignedLong(content.getInt(offset));
    }
}
