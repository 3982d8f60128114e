package org.tirich.languages.search;

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of adjacent letters.
final class EditDistance {

    private EditDistance() {}

    /// Whether the distance is at most `most`.
    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int width = other.length() + 1;
        var beforeLast = new int[width];
        var last = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[width];
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return false;
            }
            beforeLast = last;
            last = row;
        }
        return last[width - 1] <= most;
    }
}
