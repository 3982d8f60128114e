package org.tirich.feed.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in the binary format of PostgreSQL's `COPY` (version 11000, "Binary Format" in the manual). Each field has the
/// exact type of its column: PostgreSQL converts nothing. Formatting and parsing text costs several times as much.
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final short TRAILER = -1;

    /// PostgreSQL counts days and microseconds from 2000-01-01.
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long EPOCH_SECOND = EPOCH_DAY * 24 * 60 * 60;
    private static final int MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;
    private static final int FIRST_CAPACITY = 16 * 1024;

    private final short columns;
    private ByteBuffer out = ByteBuffer.allocate(FIRST_CAPACITY);

    /// @param columns the number of fields of each row
    BinaryRows(int columns) {
        this.columns = (short) columns;
        out.put(SIGNATURE).putInt(0).putInt(0);
    }

    /// Begins a row. The caller adds exactly its fields.
    BinaryRows row() {
        room(Short.BYTES).putShort(columns);
        return this;
    }

    /// A `date`.
    BinaryRows day(long epochDay) {
        return integer((int) (epochDay - EPOCH_DAY));
    }

    BinaryRows uuid(@Nullable UUID id) {
        if (id == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            field(Long.BYTES * 2).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return this;
    }

    BinaryRows bigint(long number) {
        field(Long.BYTES).putLong(number);
        return this;
    }

    BinaryRows integer(int number) {
        field(Integer.BYTES).putInt(number);
        return this;
    }

    BinaryRows real(float number) {
        field(Float.BYTES).putFloat(number);
        return this;
    }

    /// A `timestamptz`, rounded down to a microsecond.
    BinaryRows time(Instant at) {
        return bigint((at.getEpochSecond() - EPOCH_SECOND) * MICROS_A_SECOND + at.getNano() / NANOS_A_MICRO);
    }

    BinaryRows bool(boolean value) {
        field(Byte.BYTES).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryRows text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        field(bytes.length).put(bytes);
        return this;
    }

    /// The rows with the trailer. No row may follow.
    byte[] end() {
        room(Short.BYTES).putShort(TRAILER);
        return Arrays.copyOf(out.array(), out.position());
    }

    private ByteBuffer field(int bytes) {
        return room(Integer.BYTES + bytes).putInt(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            var longer = Math.max(out.capacity() * 2, out.position() + bytes);
            out = ByteBuffer.allocate(longer).put(out.flip());
        }
        return out;
    }
}
