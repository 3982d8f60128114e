package org.tirich.ranking.table;

import java.util.Arrays;
import java.util.BitSet;

/// A map from 64-bit keys to rows: small numbers that index the columns of a table. Two keys never share a row, unlike
/// in a hashed embedding (compare Monolith, Liu et al. 2022).
///
/// It uses open addressing with linear probing; removal leaves no tombstone (Knuth, 6.4 algorithm R). The lowest free
/// row is reused first, so that equal calls give equal rows.
public final class LongTable {

    /// No row.
    public static final int NONE = -1;

    private static final int INITIAL_CAPACITY = 16;

    private long[] keys = new long[INITIAL_CAPACITY];
    private int[] slots = new int[2 * INITIAL_CAPACITY];
    private final BitSet used = new BitSet();
    private int size;

    /// The row of a key, or [#NONE].
    public int find(long key) {
        var mask = slots.length - 1;
        for (int slot = home(key, mask); slots[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
        }
        return NONE;
    }

    /// The row of a key, added if it is new.
    public int put(long key) {
        var known = find(key);
        if (known != NONE) {
            return known;
        }
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        var row = size == used.length() ? size : used.nextClearBit(0);
        if (row == keys.length) {
            keys = Arrays.copyOf(keys, row * 2);
        }
        keys[row] = key;
        used.set(row);
        size++;
        place(row);
        return row;
    }

    /// Removes a key; false if it is absent.
    public boolean remove(long key) {
        var mask = slots.length - 1;
        var slot = home(key, mask);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        if (slots[slot] == 0) {
            return false;
        }
        used.clear(slots[slot] - 1);
        size--;
        closeGap(slot, mask);
        return true;
    }

    /// Removes all keys.
    public void clear() {
        Arrays.fill(slots, 0);
        used.clear();
        size = 0;
    }

    /// Moves the entries behind a removed one back towards their home slots.
    private void closeGap(int gap, int mask) {
        var hole = gap;
        slots[hole] = 0;
        for (int slot = hole + 1 & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            var wanted = home(keys[slots[slot] - 1], mask);
            if ((slot - wanted & mask) >= (slot - hole & mask)) {
                slots[hole] = slots[slot];
                slots[slot] = 0;
                hole = slot;
            }
        }
    }

    /// The key of a row that is in use.
    public long key(int row) {
        return keys[row];
    }

    public boolean isUsed(int row) {
        return used.get(row);
    }

    /// The number of keys.
    public int size() {
        return size;
    }

    /// One more than the highest row in use.
    public int rows() {
        return used.length();
    }

    private void grow() {
        slots = new int[slots.length * 2];
        used.stream().forEach(this::place);
    }

    private void place(int row) {
        var mask = slots.length - 1;
        var slot = home(keys[row], mask);
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = row + 1;
    }

    /// The slot of a key without collisions (the finaliser of MurmurHash3).
    private static int home(long key, int mask) {
        var mixed = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ mixed >>> 33) & mask;
    }
}
