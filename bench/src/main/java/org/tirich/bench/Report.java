package org.tirich.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tirich.media.cli.MachineDescription;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The result of a command: figures, tables, notes and broken guarantees.
public final class Report {

    private final String command;
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private final Map<String, Object> machine = MachineDescription.here();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    public Report(String command) {
        this.command = command;
    }

    /// @param rows as printed
    record Table(List<String> columns, List<List<String>> rows) {}

    public void input(String name, Object value) {
        inputs.put(name, value);
    }

    /// Adds a figure with three decimals, or six below 1.
    public void figure(String name, double value) {
        double unit = Math.abs(value) < 1 ? 1e6 : 1e3;
        figures.put(name, Math.round(value * unit) / unit);
    }

    public void table(String name, List<String> columns, List<List<String>> rows) {
        tables.put(name, new Table(columns, rows));
    }

    /// Adds an explanation of the figures.
    public void note(String note) {
        notes.add(note);
    }

    /// Adds a guarantee, such as that every acknowledged event is stored.
    ///
    /// @param violation the message when it is broken
    public void mustHold(boolean holds, String violation) {
        if (!holds) {
            broken.add(violation);
        }
    }

    boolean holds() {
        return broken.isEmpty();
    }

    public void write(Path file) {
        var all = new LinkedHashMap<String, Object>();
        all.put("command", command);
        all.put("inputs", inputs);
        all.put("machine", machine);
        all.put("figures", figures);
        all.put("tables", tables);
        all.put("notes", notes);
        all.put("broken", broken);
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.writeString(file, json.writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print(PrintStream out) {
        tables.forEach((name, table) -> print(out, name, table));
        out.println();
        figures.forEach((name, value) ->
                out.printf(Locale.ROOT, Math.abs(value) < 1 ? "%-48s %,14.4f%n" : "%-48s %,14.2f%n", name, value));
        notes.forEach(note -> out.println("  " + note));
        broken.forEach(each -> out.println("BROKEN: " + each));
    }

    private static void print(PrintStream out, String name, Table table) {
        out.println();
        out.println(name);
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns());
        lines.addAll(table.rows());
        for (var line : lines) {
            var text = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                var width = width(lines, column);
                text.append(String.format(column == 0 ? "  %-" + width + "s" : "  %" + width + "s", line.get(column)));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1);
    }
}
