package org.tirich.asset.upload;

/// The name of a person's file, made safe for display. It is never used as a path.
final class FileName {

    private static final int MAX_LENGTH = 120;

    private FileName() {}

    /// The name without folders, control characters and bidirectional overrides.
    static String toShow(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var shown = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(MAX_LENGTH)
                .forEach(shown::appendCodePoint);
        var name = shown.toString().strip();
        while (name.length() > MAX_LENGTH) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name.chars().allMatch(c -> c == '.') ? "video" : name;
    }
}
