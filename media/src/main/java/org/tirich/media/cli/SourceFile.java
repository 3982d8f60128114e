package org.tirich.media.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A file to transcode.
///
/// @param name its path relative to the given folder, with `/` as separator
record SourceFile(String name, Path path) {

    /// More than any expected folder of lessons.
    private static final int MAX_FILES = 100_000;

    /// The file itself, or all regular files in the folder and its subfolders, sorted by name. Links are not
    /// followed, and the folder of the results is skipped.
    static List<SourceFile> in(Path given, Path out) throws IOException {
        if (Files.isRegularFile(given)) {
            return List.of(new SourceFile(given.getFileName().toString(), given));
        }
        var folder = given.toRealPath();
        var results = out.toRealPath();
        try (var entries = Files.walk(folder)) {
            var files = entries.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .filter(each -> !each.startsWith(results))
                    .map(each -> new SourceFile(folder.relativize(each).toString(), each))
                    .sorted(Comparator.comparing(SourceFile::name))
                    .limit(MAX_FILES + 1)
                    .toList();
            if (files.size() > MAX_FILES) {
                throw new IOException("more than " + MAX_FILES + " files");
            }
            return files;
        }
    }

    /// The name for display, without control characters and direction overrides.
    String shown() {
        return name.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", "?");
    }
}
