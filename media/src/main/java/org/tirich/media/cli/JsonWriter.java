package org.tirich.media.cli;

import java.util.List;
import java.util.Map;

/// Writes maps, lists, strings, numbers and booleans as indented JSON (RFC 8259). This module reads no JSON and
/// writes one kind of file, for which a library would be larger than the module.
final class JsonWriter {

    private static final int MAX_DEPTH = 16;

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    static String of(Object value) {
        var json = new JsonWriter();
        json.write(value, 0);
        return json.text.append('\n').toString();
    }

    private void write(Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("deeper than " + MAX_DEPTH);
        }
        switch (value) {
            case Map<?, ?> map -> {
                text.append('{');
                var comma = "";
                for (var each : map.entrySet()) {
                    text.append(comma);
                    line(depth + 1);
                    quote(String.valueOf(each.getKey()));
                    text.append(": ");
                    write(each.getValue(), depth + 1);
                    comma = ",";
                }
                end(map.isEmpty(), depth, '}');
            }
            case List<?> list -> {
                text.append('[');
                var comma = "";
                for (var each : list) {
                    text.append(comma);
                    line(depth + 1);
                    write(each, depth + 1);
                    comma = ",";
                }
                end(list.isEmpty(), depth, ']');
            }
            case Double number
            when !Double.isFinite(number) -> throw new IllegalArgumentException("JSON has no " + number);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case String string -> quote(string);
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
    }

    private void end(boolean empty, int depth, char bracket) {
        if (!empty) {
            line(depth);
        }
        text.append(bracket);
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quote(String string) {
        text.append('"');
        string.chars().forEach(each -> {
            switch (each) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (each < 0x20 || each == 0x7f) {
                        text.append("\\u%04x".formatted(each));
                    } else {
                        text.append((char) each);
                    }
                }
            }
        });
        text.append('"');
    }
}
