package org.tirich.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The options of a command: names with two dashes, each with a value.
public record Options(Map<String, String> given) {

    public static Options of(List<String> arguments, List<String> known) {
        var given = new HashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var name = rest.next();
            if (!known.contains(name)) {
                throw new IllegalArgumentException("Unknown option " + name + "; known are " + known + ".");
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException("The option " + name + " needs a value.");
            }
            given.put(name, rest.next());
        }
        return new Options(Map.copyOf(given));
    }

    public int number(String name, int defaultValue) {
        return Optional.ofNullable(given.get(name)).map(Integer::parseInt).orElse(defaultValue);
    }

    public Optional<Double> decimal(String name) {
        return Optional.ofNullable(given.get(name)).map(Double::parseDouble);
    }

    public Optional<Path> file(String name) {
        return Optional.ofNullable(given.get(name)).map(Path::of);
    }
}
