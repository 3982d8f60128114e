package org.tirich.ranking.table;

import java.util.Arrays;
import java.util.BitSet;

/// Gives each 64-bit key a row of its own: small numbers that index the arrays in which what is known of the
/// keys lies. Two keys never share a row, unlike in a hashed embedding (compare Monolith, Liu et al. 2022).
///
/// Open addressing with linear probing; a removed key leaves no tombstone (Knuth, 6.4 algorithm R). The row of
/// a removed key is the next to be given out again, the lowest first, so that the same calls give the same rows.
public final class LongTable {

    /// No row.
    public static final int NONE = -1;

    private static final int FIRST_CAPACITY = 16;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] slots = new int[2 * FIRST_CAPACITY];
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

    /// The row of a key, which is given one if it had none.
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

    /// Takes the row from a key; false if it had none.
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
        close(slot, mask);
        return true;
    }

    /// Takes the rows from all keys.
    public void clear() {
        Arrays.fill(slots, 0);
        used.clear();
        size = 0;
    }

    /// Moves those that had to make way for a key back to where they belong.
    private void close(int gap, int mask) {
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

    /// How many keys have a row.
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

    /// Where a key would stand if it were alone: its bits mixed (the finaliser of MurmurHash3).
    private static int home(long key, int mask) {
        var mixed = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ mixed >>> 33) & mask;
    }
}
