package org.tirich.feed.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// An opaque position in an [EventLog]. Positions of the same log can be compared, and a position can be stored.
public final class LogPosition implements Comparable<LogPosition> {

    /// Before the first entry of every log.
    public static final LogPosition START = new LogPosition(0);

    private final long value;

    LogPosition(long value) {
        this.value = value;
    }

    long value() {
        return value;
    }

    public boolean isAfter(LogPosition other) {
        return value > other.value;
    }

    @Override
    public int compareTo(LogPosition other) {
        return Long.compare(value, other.value);
    }

    /// Writes eight bytes.
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(value);
    }

    public static LogPosition readFrom(DataInput in) throws IOException {
        return new LogPosition(in.readLong());
    }

    /// At most 19 digits.
    @Override
    public String toString() {
        return Long.toString(value);
    }

    /// @throws NumberFormatException if the text does not come from [#toString]
    public static LogPosition parse(String text) {
        return new LogPosition(Long.parseLong(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogPosition position && position.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }
}
