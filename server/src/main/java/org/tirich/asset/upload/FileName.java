package org.tirich.asset.upload;

/// The name a person's file had on her device, made safe to show. It never becomes a path.
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /// Without folders, control characters and characters that turn the reading direction around.
    static String toShow(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var shown = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        var name = shown.toString().strip();
        while (name.length() > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name.chars().allMatch(c -> c == '.') ? "video" : name;
    }
}
