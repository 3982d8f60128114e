package org.tirich.media.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments of a command: one file or folder, and options with values, whose names start with two dashes.
///
/// Invalid arguments cause an [IllegalArgumentException] with a message for the user.
record Arguments(Path source, Map<String, String> options) {

    static Arguments of(List<String> words, List<String> known) {
        var options = new HashMap<String, String>();
        Optional<Path> source = Optional.empty();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.startsWith("--")) {
                if (!known.contains(word)) {
                    throw new IllegalArgumentException("There is no option " + word + " here.");
                }
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException("The option " + word + " needs a value.");
                }
                options.put(word, rest.next());
            } else if (source.isPresent()) {
                throw new IllegalArgumentException("Only one file or folder is accepted: " + word + " is another.");
            } else {
                source = Optional.of(path(word));
            }
        }
        return new Arguments(
                source.orElseThrow(() -> new IllegalArgumentException("Which file?")), Map.copyOf(options));
    }

    Optional<Path> file(String option) {
        return Optional.ofNullable(options.get(option)).map(Arguments::path);
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(word + " is not a valid file name.", e);
        }
    }
}
