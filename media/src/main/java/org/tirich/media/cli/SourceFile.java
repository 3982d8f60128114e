package org.tirich.media.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// One file to be transcoded.
///
/// @param name its way from the folder that was given, with `/` between the steps
record SourceFile(String name, Path path) {

    /// More than any folder of lessons holds.
    private static final int MAX_FILES = 100_000;

    /// The file itself, or every regular file in and below the folder, sorted by name. Links are not
    /// followed, and what lies in the folder of the results is no source.
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

    /// Its name for a terminal, without what a terminal would obey or what would turn the line around.
    String shown() {
        return name.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", "?");
    }
}
