package org.tirich.bench.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An ffmpeg run of the product, parsed so that it can be repeated with changes.
///
/// @param head everything before the first output: input, decoding, the filter graph
record ShippedCommand(List<String> head, List<Output> outputs) {

    /// Options without a value.
    private static final Set<String> FLAGS =
            Set.of("-nostdin", "-hide_banner", "-y", "-sn", "-dn", "-an", "-vn", "-shortest");

    /// Rate caps of a rung. A binding cap would limit the quality of a trial.
    private static final Set<String> CAPS = Set.of("-maxrate", "-bufsize");

    private static final List<String> SINK = List.of("-c:v", "wrapped_avframe", "-c:a", "pcm_s16le", "-f", "null", "-");

    /// An output: its options and its file.
    record Output(List<String> options, String file) {

        boolean isOf(String label, String encoder) {
            return file.contains(label) && value("-c:v").filter(encoder::equals).isPresent();
        }

        Optional<String> value(String option) {
            int at = options.indexOf(option);
            return at < 0 ? Optional.empty() : Optional.of(options.get(at + 1));
        }

        /// The stream mappings only.
        List<String> maps() {
            return pairs(Set.of("-map"), true);
        }

        /// All options except these.
        List<String> without(Set<String> names) {
            return pairs(names, false);
        }

        private List<String> pairs(Set<String> names, boolean wanted) {
            var kept = new ArrayList<String>();
            for (int i = 0; i < options.size(); i++) {
                boolean flag = FLAGS.contains(options.get(i));
                if (names.contains(options.get(i)) == wanted) {
                    kept.addAll(options.subList(i, i + (flag ? 1 : 2)));
                }
                i += flag ? 0 : 1;
            }
            return kept;
        }
    }

    static ShippedCommand of(List<String> arguments) {
        int begin = Math.max(arguments.lastIndexOf("-i"), arguments.lastIndexOf("-filter_complex")) + 2;
        var outputs = new ArrayList<Output>();
        var options = new ArrayList<String>();
        for (int i = begin; i < arguments.size(); i++) {
            var word = arguments.get(i);
            if (FLAGS.contains(word)) {
                options.add(word);
            } else if (word.startsWith("-") && !word.equals("-") && i + 1 < arguments.size()) {
                options.addAll(List.of(word, arguments.get(++i)));
            } else {
                outputs.add(new Output(List.copyOf(options), word));
                options.clear();
            }
        }
        return new ShippedCommand(List.copyOf(arguments.subList(0, begin)), List.copyOf(outputs));
    }

    Optional<Output> output(String label, String encoder) {
        return outputs.stream().filter(each -> each.isOf(label, encoder)).findFirst();
    }

    /// The same run on another input file.
    List<String> on(Path input) {
        var all = onto(input);
        for (var output : outputs) {
            all.addAll(output.options());
            all.add(output.file());
        }
        return all;
    }

    /// The same run with other options for one output and without results for the others.
    List<String> onlyWith(Path input, Output wanted, List<String> options, String file) {
        var all = onto(input);
        for (var output : outputs) {
            if (output.equals(wanted)) {
                all.addAll(options);
                all.addAll(List.of("-f", "mp4", file));
            } else {
                all.addAll(output.maps());
                all.addAll(SINK);
            }
        }
        return all;
    }

    /// The options of an output at another quality and without its caps.
    static List<String> atQuality(Output output, int quality) {
        var options = new ArrayList<>(output.without(CAPS));
        options.set(options.indexOf("-crf") + 1, Integer.toString(quality));
        int format = options.indexOf("-f");
        if (format >= 0) {
            options.subList(format, format + 2).clear();
        }
        return options;
    }

    /// The source, which is the first input, may be opened several times; other inputs are results of earlier
    /// runs and stay the same.
    private List<String> onto(Path input) {
        var all = new ArrayList<>(head);
        var source = all.get(all.indexOf("-i") + 1);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i - 1).equals("-i") && all.get(i).equals(source)) {
                all.set(i, "file:" + input);
            }
        }
        return all;
    }
}
