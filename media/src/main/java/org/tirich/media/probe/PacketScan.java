package org.tirich.media.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The streams of a file and the times of their packets, read by the demuxer. No decoder is opened, so that a
/// stream of any codec can be described. The times are those that an encode of the file sees.
record PacketScan(List<Stream> streams) {

    static final String OUTPUT = "packets.txt";

    /// Lines of some 50 bytes for 300,000 packets: three minutes of 16 streams.
    private static final String MAX_OUTPUT = "16M";

    private static final int MAX_STREAMS = 1000;
    private static final int MAX_LINES = 1_000_000;

    /// Set on packets that an edit list excludes.
    private static final int DISCARD = 4;

    private static final long NO_TIME = Long.MIN_VALUE;

    /// One stream of the file.
    ///
    /// @param kind such as `video`, as ffmpeg names it
    /// @param codec `none` where it is unknown
    /// @param width in stored pixels; 0 for a sound
    record Stream(int index, String kind, String codec, int width, int height, PacketTimes times) {

        boolean is(String wanted) {
            return kind.equals(wanted);
        }
    }

    /// The arguments of the ffmpeg run that writes the packets to [#OUTPUT].
    static List<String> arguments(String input, SourceLimits limits) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", input, "-map", "0", "-c", "copy", "-copy_unknown", "-copyinkf"));
        // One second more than a source may last, and one for what rounding costs.
        arguments.addAll(List.of("-t", Long.toString(limits.maxDuration().toSeconds() + 2), "-fs", MAX_OUTPUT));
        arguments.addAll(List.of("-f", "framecrc", OUTPUT));
        return arguments;
    }

    /// Parses the output of ffmpeg's `framecrc` muxer.
    static PacketScan read(Path file) throws IOException {
        var streams = new TreeMap<Integer, Reading>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            read(lines, streams);
        }
        return new PacketScan(streams.values().stream().map(Reading::stream).toList());
    }

    private static void read(BufferedReader lines, SortedMap<Integer, Reading> streams) throws IOException {
        int count = 0;
        for (var line = lines.readLine(); line != null && count < MAX_LINES; line = lines.readLine()) {
            count++;
            try {
                if (line.startsWith("#")) {
                    property(line, streams);
                } else {
                    packet(line.split(",", -1), streams);
                }
            } catch (NumberFormatException _) {
                // The size limit may cut the last line.
            }
        }
    }

    /// Reads a line such as `#codec_id 0: h264`.
    private static void property(String line, SortedMap<Integer, Reading> streams) {
        int space = line.indexOf(' ');
        int colon = line.indexOf(": ");
        if (space < 0 || colon < space) {
            return;
        }
        var index = Integer.parseInt(line.substring(space + 1, colon));
        if (streams.size() < MAX_STREAMS) {
            streams.computeIfAbsent(index, Reading::new).set(line.substring(1, space), line.substring(colon + 2));
        }
    }

    /// Reads a line such as `0, 512, 1024, 512, 7520, 0x580dbca6, F=0x5`: stream, decoding time, presentation
    /// time, duration, size, checksum, flags.
    private static void packet(String[] fields, SortedMap<Integer, Reading> streams) {
        if (fields.length < 6) {
            return;
        }
        var stream = streams.get(Integer.parseInt(fields[0].strip()));
        if (stream == null || isDiscarded(fields)) {
            return;
        }
        long decoded = Long.parseLong(fields[1].strip());
        long presented = Long.parseLong(fields[2].strip());
        stream.add(presented == NO_TIME ? decoded : presented, Long.parseLong(fields[3].strip()));
    }

    private static boolean isDiscarded(String[] fields) {
        for (int i = 6; i < fields.length; i++) {
            var field = fields[i].strip();
            if (field.startsWith("F=0x")) {
                return (Integer.parseInt(field.substring(4), 16) & DISCARD) != 0;
            }
        }
        return false;
    }

    /// A stream while its packets are read.
    private static final class Reading {

        private static final int INITIAL_CAPACITY = 256;

        private final int index;
        private String kind = "";
        private String codec = "none";
        private int width;
        private int height;
        private double tick = 1;
        private long[] starts = new long[INITIAL_CAPACITY];
        private int count;
        private long last = NO_TIME;
        private long lastDuration;

        Reading(int index) {
            this.index = index;
        }

        void set(String property, String value) {
            switch (property) {
                case "tb" -> {
                    var parts = value.split("/", -1);
                    tick = parts.length == 2 ? Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]) : 1;
                }
                case "media_type" -> kind = value;
                case "codec_id" -> codec = value;
                case "dimensions" -> {
                    var sides = value.split("x", -1);
                    width = Integer.parseInt(sides[0]);
                    height = sides.length == 2 ? Integer.parseInt(sides[1]) : 0;
                }
                default -> {}
            }
        }

        void add(long start, long duration) {
            if (start == NO_TIME) {
                return;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = start;
            if (start >= last) {
                last = start;
                lastDuration = duration;
            }
        }

        Stream stream() {
            Arrays.sort(starts, 0, count);
            var seconds = new double[count];
            for (int i = 0; i < count; i++) {
                seconds[i] = starts[i] * tick;
            }
            var times = new PacketTimes(seconds, 0);
            double length = lastDuration > 0 ? lastDuration * tick : times.usualInterval();
            double end = count == 0 ? 0 : seconds[count - 1] + length;
            return new Stream(index, kind, codec, width, height, new PacketTimes(seconds, end));
        }
    }
}
