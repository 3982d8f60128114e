package org.tirich.media.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Report on one file.
///
/// @param reason a stable code; empty when the file is ready
/// @param message for the owner of the file; empty when it is ready
record FileReport(
        SourceFile file, State state, String reason, String message, List<RungReport> rungs, ChildUsage usage) {

    enum State {
        READY,
        /// The file is at fault.
        REJECTED,
        /// The machine or this program is at fault.
        FAILED
    }

    void print(StringBuilder out) {
        out.append(String.format(
                Locale.ROOT,
                "%s  %s  %.1f s, %.1f s of processor, %.0f MB%n",
                file.shown(),
                state,
                usage.wallSeconds(),
                usage.cpuSeconds(),
                usage.peakMegabytes()));
        if (state != State.READY) {
            out.append("    ").append(reason).append(": ").append(message).append(System.lineSeparator());
        } else {
            out.append(RungReport.HEADING);
            rungs.forEach(rung -> out.append(rung.line()));
        }
    }

    Map<String, Object> json() {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", file.name());
        row.put("state", state.name());
        row.put("reason", reason);
        row.put("message", message);
        row.put("rungs", rungs.stream().map(RungReport::json).toList());
        row.put("wall_s", usage.wallSeconds());
        row.put("cpu_s", usage.cpuSeconds());
        row.put("peak_rss_mb", Math.round(usage.peakMegabytes() * 10) / 10.0);
        return row;
    }
}
