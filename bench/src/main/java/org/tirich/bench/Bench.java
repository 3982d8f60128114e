package org.tirich.bench;

import java.io.IOException;
import java.util.List;
import org.tirich.bench.attack.AttackBench;
import org.tirich.bench.browser.InterfaceBench;
import org.tirich.bench.faults.FaultsBench;
import org.tirich.bench.hostile.HostileBench;
import org.tirich.bench.learning.LearningBench;
import org.tirich.bench.media.MediaBench;
import org.tirich.bench.rank.RankBench;
import org.tirich.bench.search.SearchBench;
import org.tirich.bench.simulator.SimulatorBench;

/// The command line of the benchmarks.
public final class Bench {

    private static final List<String> COMMON = List.of("--json", "--server");
    private static final List<String> SIZES =
            List.of("--json", "--server", "--videos", "--viewers", "--seconds", "--rate");

    private static final String USAGE = """
            bench feed   [--videos N] [--viewers N] [--seconds N] [--rate PAGES] [--json FILE] [--server JAR]
                         pages of ten cards with their events, at the highest rate with a p99 below 50 ms
            bench ingest [--videos N] [--viewers N] [--seconds N] [--json FILE] [--server JAR]
                         events per second that are on disk when acknowledged
            bench start  [--json FILE] [--server JAR]
                         seconds until the first page, memory at rest, size of the client
            bench faults [--good N] [--faulty N] [--json FILE] [--server JAR]
                         clips per minute while other encoders are killed, hang, write garbage and lack memory
            bench interface [--base DIR] [--runs N] [--seeds N] [--json FILE] [--server JAR]
                         the feed in a browser on slow links: first frame, next swipe, bytes, the meter; and the policy of
                         playback on simulated links. With the checkout of another build: both, and their ratios
            bench learning [--log FILE] [--runs N] [--seed N] [--json FILE]
                         who passes the rule of mastery; on a log of answers (learner,item,skill,right,time): predictions
            bench media  --clips DIR [--vmaf-model DIR] [--json FILE]
                         our ladder and PeerTube's on the same clips: size, start, CPU time, memory
            bench rank   --data DIR [--test FILE] [--only METHODS] [--json FILE]
                         recommenders on public logs in a folder: quality of lists and probabilities
            bench search --corpus FILE.tsv --queries FILE.tsv [--json FILE]
                         our search and Lucene's analyzers on the same texts: recall, rank, time, size
            bench search --works N [--json FILE]
                         time and size alone, on N synthetic works with captions
            bench serve  [--videos N] [--viewers N] [--served N] [--seconds N] [--json FILE] [--server JAR]
                         the engine alone with N videos and viewers; a server over HTTP: pages, events, a kill
            bench simulator [--seeds N] [--svg DIR] [--json FILE]
                         learning of simulated learners per hour, with the engine and with other policies
            bench attack [--requests N] [--seed N] [--json FILE] [--server JAR]
                         a flood of malformed requests, and attacks by name: errors of the server, and what held
            bench hostile [--seeds N] [--json FILE]
                         hostile files: whether each is refused by name or made harmless, and what would leak
            """;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        var command = arguments.isEmpty() ? "help" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            var report = switch (command) {
                case "attack" -> AttackBench.run(Options.of(rest, AttackBench.OPTIONS));
                case "faults" -> FaultsBench.run(Options.of(rest, FaultsBench.OPTIONS));
                case "feed" -> FeedBench.run(Options.of(rest, SIZES));
                case "hostile" -> HostileBench.run(Options.of(rest, HostileBench.OPTIONS));
                case "ingest" -> IngestBench.run(Options.of(rest, SIZES));
                case "interface" -> InterfaceBench.run(Options.of(rest, InterfaceBench.OPTIONS));
                case "learning" -> LearningBench.run(Options.of(rest, LearningBench.OPTIONS));
                case "media" -> MediaBench.run(Options.of(rest, MediaBench.OPTIONS));
                case "rank" -> RankBench.run(Options.of(rest, RankBench.OPTIONS));
                case "search" -> SearchBench.run(Options.of(rest, SearchBench.OPTIONS));
                case "serve" -> ServeBench.run(Options.of(rest, ServeBench.OPTIONS));
                case "simulator" -> SimulatorBench.run(Options.of(rest, SimulatorBench.OPTIONS));
                case "start" -> StartBench.run(Options.of(rest, COMMON));
                default -> null;
            };
            if (report == null) {
                System.err.print(USAGE);
                return command.equals("help") ? 0 : 2;
            }
            report.print(System.out);
            return report.holds() ? 0 : 1;
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            return 2;
        }
    }
}
