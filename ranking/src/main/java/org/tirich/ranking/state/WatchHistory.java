package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// The videos that a viewer saw, with time and watched share, in eight bytes each: 28 bits of the row, one unused, one
/// each for "passed", "unclear" and "wrong", 24 bits of the minute, 6 of the share, one each for "dismissed" and
/// "completed". Sorted by row. Earlier versions had 28 bits of the minute, and so zeros for the new flags.
///
/// Minutes count from 2020 and may be negative. An entry holds the lowest 24 bits, which are unique within the 31 years
/// before the viewer's latest event; 0 is the time of a video that was never shown.
public final class WatchHistory {

    private static final int MAX_VIDEOS = 1000;

    /// The start of the count of minutes.
    public static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");

    private static final long EPOCH_MILLIS = EPOCH.toEpochMilli();

    private static final int SECONDS_PER_MINUTE = 60;

    /// In place of the minute of a video that was never shown.
    private static final int NEVER = 0;

    private static final int SECONDS_PER_DAY = 24 * 60 * 60;
    private static final int ROW_SHIFT = 36;
    private static final int MINUTE_SHIFT = 8;
    private static final int MINUTE_MASK = (1 << 24) - 1;
    private static final int SHARE_SHIFT = 2;
    private static final int SHARE_STEPS = 63;
    private static final long COMPLETED = 1;
    private static final long DISMISSED = 2;

    /// Left or skipped before it was watched, when it was shown last.
    private static final long PASSED = 1L << 32;

    /// The last self-report was "unclear".
    private static final long UNCLEAR = 1L << 33;

    /// The last answer was wrong.
    private static final long WRONG = 1L << 34;

    private static final long FLAGS = COMPLETED | DISMISSED | PASSED | UNCLEAR | WRONG;

    /// The stored share from which a video counts as watched.
    private static final int WATCHED_STEPS = (int) Math.floor(RankingParameters.COMPLETED_SHARE * SHARE_STEPS);

    private static final int REST_MINUTES = (int) RankingParameters.REST.toMinutes();
    private static final long[] EMPTY = {};

    private long[] entries = EMPTY;
    private int size;

    /// The minute that no entry is later than.
    private int latestMinute = Integer.MIN_VALUE;

    /// Minutes since 2020; negative before. The range is that of [#second].
    public static int minute(long millis) {
        return Math.floorDiv(second(millis), SECONDS_PER_MINUTE);
    }

    /// Seconds since 2020, from 1952 to 2088; negative before 2020.
    public static int second(long millis) {
        return (int) Math.clamp(Math.floorDiv(millis - EPOCH_MILLIS, 1000), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// Days since 2020; negative before.
    public static int day(long millis) {
        return (int) Math.floorDiv(second(millis) + RankingParameters.DAY_OFFSET.toSeconds(), SECONDS_PER_DAY);
    }

    /// Records an impression; the share starts again at 0, except of a video that rests.
    public void addShown(int row, int minute) {
        latestMinute = Math.max(latestMinute, minute);
        var at = find(row);
        if (at >= 0) {
            var share = isResting(at, minute) ? shareAt(at) : 0;
            entries[at] = entry(row, later(minute, at), share, entries[at] & FLAGS & ~PASSED);
        } else {
            insert(-at - 1, entry(row, minute, 0, 0));
        }
    }

    private int later(int minute, int at) {
        return isShownAt(at) ? Math.max(minute, minuteAt(at)) : minute;
    }

    /// Records the watched share, unless a higher one is recorded.
    public void setShare(int row, double share) {
        var at = find(row);
        if (at >= 0 && share > shareAt(at)) {
            entries[at] = (entries[at] & ~((long) SHARE_STEPS << SHARE_SHIFT)) | shareBits(share);
        }
    }

    public void setCompleted(int row) {
        set(row, COMPLETED);
    }

    public void setDismissed(int row) {
        set(row, DISMISSED);
    }

    /// Records that the viewer left or skipped a video without watching it.
    public void setPassed(int row) {
        set(row, PASSED);
    }

    /// Records a self-report.
    public void setUnclear(int row, boolean unclear) {
        set(row, UNCLEAR, unclear);
    }

    /// Records an answer. A right one also makes an unclear video clear.
    public void setWrong(int row, boolean wrong) {
        set(row, WRONG, wrong);
        if (!wrong) {
            set(row, UNCLEAR, false);
        }
    }

    private void set(int row, long flag, boolean value) {
        if (value) {
            set(row, flag);
        } else if (find(row) >= 0) {
            entries[find(row)] &= ~flag;
        }
    }

    private void set(int row, long flag) {
        var at = find(row);
        if (at >= 0) {
            entries[at] |= flag;
        } else {
            insert(-at - 1, (long) row << ROW_SHIFT | flag);
        }
    }

    public boolean hasSeen(int row) {
        var at = find(row);
        return at >= 0 && isShownAt(at);
    }

    public boolean hasCompleted(int row) {
        var at = find(row);
        return at >= 0 && (entries[at] & COMPLETED) != 0;
    }

    /// A hash index for the hundreds of lookups of a page (open addressing, linear probing). Valid until the history
    /// changes.
    public Index index() {
        return new Index(this);
    }

    public static final class Index {

        private static final int MIN_SIZE = 16;
        private static final int HASH_MULTIPLIER = 0x9E3779B1;

        private final WatchHistory history;
        private final short[] slots;
        private final int shift;

        private Index(WatchHistory history) {
            this.history = history;
            var bits = 32 - Integer.numberOfLeadingZeros(Math.max(MIN_SIZE, 2 * history.size) - 1);
            this.slots = new short[1 << bits];
            this.shift = 32 - bits;
            for (int at = 0; at < history.size; at++) {
                slots[slot(history.rowAt(at))] = (short) (at + 1);
            }
        }

        /// The slot of a video, or the free one where it would be.
        private int slot(int row) {
            var slot = row * HASH_MULTIPLIER >>> shift;
            while (slots[slot] != 0 && history.rowAt(slots[slot] - 1) != row) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        /// Whether a video was watched or passed over. One that only began to play was not.
        public boolean hasSeen(int row) {
            var at = slots[slot(row)] - 1;
            return at >= 0
                    && history.isShownAt(at)
                    && ((history.entries[at] & (COMPLETED | PASSED)) != 0 || history.isWatchedAt(at));
        }

        /// Whether a page may have a video. A dismissed one never, one that was watched lately not yet, and one that
        /// was passed over lately only behind all others.
        ///
        /// @param passed whether the page has no other videos left
        public boolean admits(int row, int now, boolean passed) {
            var at = slots[slot(row)] - 1;
            if (at < 0) {
                return true;
            }
            if (history.isDismissedAt(at) || history.isResting(at, now)) {
                return false;
            }
            return passed || !history.isPassedAt(at) || !history.isRecent(at, now);
        }
    }

    private boolean isRecent(int at, int now) {
        return isShownAt(at) && now - minuteAt(at) < REST_MINUTES;
    }

    private boolean isWatchedAt(int at) {
        return (entries[at] >>> SHARE_SHIFT & SHARE_STEPS) >= WATCHED_STEPS;
    }

    private boolean isResting(int at, int now) {
        return isWatchedAt(at) && isRecent(at, now);
    }

    private boolean isPassedAt(int at) {
        return (entries[at] & PASSED) != 0;
    }

    public boolean isUnclearAt(int at) {
        return (entries[at] & UNCLEAR) != 0;
    }

    public boolean isWrongAt(int at) {
        return (entries[at] & WRONG) != 0;
    }

    public int size() {
        return size;
    }

    public int rowAt(int at) {
        return (int) (entries[at] >>> ROW_SHIFT);
    }

    private boolean isShownAt(int at) {
        return storedMinute(at) != NEVER;
    }

    private int storedMinute(int at) {
        return (int) (entries[at] >>> MINUTE_SHIFT) & MINUTE_MASK;
    }

    /// The minute when a video was shown last; for one that was never shown, before all others.
    public int minuteAt(int at) {
        return isShownAt(at) ? latestMinute - (latestMinute - storedMinute(at) & MINUTE_MASK) : Integer.MIN_VALUE;
    }

    double shareAt(int at) {
        return (entries[at] >>> SHARE_SHIFT & SHARE_STEPS) / (double) SHARE_STEPS;
    }

    public boolean isCompletedAt(int at) {
        return (entries[at] & COMPLETED) != 0;
    }

    public boolean isDismissedAt(int at) {
        return (entries[at] & DISMISSED) != 0;
    }

    /// The indexes of the latest entries, the latest first, ties by video id; without dismissed videos.
    public int[] latest(int max, IntToLongFunction ids) {
        var keys = new long[size];
        var count = 0;
        for (int at = 0; at < size; at++) {
            if (isShownAt(at) && !isDismissedAt(at)) {
                keys[count++] = -((long) minuteAt(at) << 32) + at;
            }
        }
        Arrays.sort(keys, 0, count);
        for (int n = 1; n < count; n++) {
            for (int m = n; m > 0 && isBefore((int) keys[m], (int) keys[m - 1], ids); m--) {
                var later = keys[m];
                keys[m] = keys[m - 1];
                keys[m - 1] = later;
            }
        }
        var indexes = new int[Math.min(max, count)];
        for (int n = 0; n < indexes.length; n++) {
            indexes[n] = (int) keys[n];
        }
        return indexes;
    }

    private boolean isBefore(int one, int other, IntToLongFunction ids) {
        return minuteAt(one) == minuteAt(other) && ids.applyAsLong(rowAt(one)) < ids.applyAsLong(rowAt(other));
    }

    private int find(int row) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            var middle = low + high >>> 1;
            var found = rowAt(middle);
            if (found == row) {
                return middle;
            }
            if (found < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private void insert(int index, long entry) {
        var at = index;
        if (size == MAX_VIDEOS) {
            var oldest = oldest();
            System.arraycopy(entries, oldest + 1, entries, oldest, --size - oldest);
            at = index > oldest ? index - 1 : index;
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.min(MAX_VIDEOS, size + Math.max(1, size / 8)));
        }
        System.arraycopy(entries, at, entries, at + 1, size - at);
        entries[at] = entry;
        size++;
    }

    /// The index of the entry to drop: the oldest one that is not dismissed.
    private int oldest() {
        var oldest = 0;
        for (int at = 1; at < size; at++) {
            var order = Boolean.compare(isDismissedAt(at), isDismissedAt(oldest));
            if (order < 0 || order == 0 && minuteAt(at) < minuteAt(oldest)) {
                oldest = at;
            }
        }
        return oldest;
    }

    private static long entry(int row, int minute, double share, long flags) {
        var stored = minute & MINUTE_MASK;
        return (long) row << ROW_SHIFT
                | (long) (stored == NEVER ? NEVER + 1 : stored) << MINUTE_SHIFT
                | shareBits(share)
                | flags;
    }

    private static long shareBits(double share) {
        return (long) Math.floor(share * SHARE_STEPS) << SHARE_SHIFT;
    }

    void write(DataOutput out, IntToLongFunction ids) throws IOException {
        var byId = new long[size][];
        for (int at = 0; at < size; at++) {
            byId[at] = new long[] {ids.applyAsLong(rowAt(at)), entries[at] & (1L << ROW_SHIFT) - 1};
        }
        Arrays.sort(byId, (one, other) -> Long.compare(one[0], other[0]));
        out.writeShort(size);
        for (var each : byId) {
            out.writeLong(each[0]);
            out.writeLong(each[1]);
        }
    }

    /// @param latestMinute the minute of the viewer's latest event
    static WatchHistory read(DataInput in, LongToIntFunction rows, int latestMinute) throws IOException {
        var history = new WatchHistory();
        history.latestMinute = latestMinute;
        history.size = in.readUnsignedShort();
        history.entries = new long[history.size];
        for (int at = 0; at < history.size; at++) {
            history.entries[at] = (long) rows.applyAsInt(in.readLong()) << ROW_SHIFT | in.readLong();
        }
        Arrays.sort(history.entries);
        return history;
    }
}
