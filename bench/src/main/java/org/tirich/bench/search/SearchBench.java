package org.tirich.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.languages.search.TextTerms;

/// Measures how well our search and Lucene's analyzers find what they should, and what ours costs.
public final class SearchBench {

    public static final List<String> OPTIONS = List.of("--corpus", "--queries", "--works", "--json");

    private static final String STANDARD = "standard";
    private static final int CUT = 10;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(3);

    private SearchBench() {}

    public static Report run(Options options) throws IOException {
        int works = options.number("--works", 0);
        if (works > 0) {
            return costs(works, options);
        }
        var texts = options.file("--corpus").orElseThrow(() -> new IllegalArgumentException("Give --corpus FILE.tsv."));
        var queries =
                options.file("--queries").orElseThrow(() -> new IllegalArgumentException("Give --queries FILE.tsv."));
        var report = new Report("search eval");
        report.input("corpus", texts.toString());
        report.input("queries", queries.toString());
        measure(read(texts, queries), report);
        options.file("--json").ifPresent(report::write);
        return report;
    }

    /// What a search costs among many works; made up, so that nothing is said of what it finds.
    private static Report costs(int works, Options options) throws IOException {
        var report = new Report("search costs");
        report.input("works", works);
        var corpus = MadeUpWorks.corpus(works);
        try (var scratch = Scratch.create();
                var ours = Engine.Ours.of(scratch.folder().resolve("tirich"), corpus.texts());
                var standard =
                        new Engine.Theirs(scratch.folder().resolve(STANDARD), corpus.texts(), new StandardAnalyzer())) {
            costs(corpus, ours, standard, report);
            report.figure("search.standard.query_p95_ms", slowest(corpus, standard, 0.95));
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void costs(Corpus corpus, Engine ours, Engine standard, Report report) throws IOException {
        report.figure("search.query_p95_ms", slowest(corpus, ours, 0.95));
        report.figure("search.query_p50_ms", slowest(corpus, ours, 0.5));
        report.figure("search.analysis_time_ratio", analysisTime(corpus));
        report.figure("search.index_size_ratio", ratio(ours.size(), standard.size()));
    }

    private static Corpus read(Path texts, Path queries) throws IOException {
        try {
            return Corpus.read(texts, queries);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new IllegalArgumentException("There is no file " + missing.getMessage() + ".", missing);
        }
    }

    private static void measure(Corpus corpus, Report report) throws IOException {
        report.input("texts", corpus.texts().size());
        report.input("questions", corpus.queries().size());
        try (var scratch = Scratch.create()) {
            var ours = Engine.Ours.of(scratch.folder().resolve("tirich"), corpus.texts());
            var standard =
                    new Engine.Theirs(scratch.folder().resolve(STANDARD), corpus.texts(), new StandardAnalyzer());
            var engines = new LinkedHashMap<String, Engine>();
            engines.put("tirich", ours);
            engines.put(STANDARD, standard);
            for (var system : others().entrySet()) {
                engines.put(
                        system.getKey(),
                        new Engine.Theirs(
                                scratch.folder().resolve(system.getKey()), corpus.texts(), system.getValue()));
            }
            quality(corpus, engines, report);
            costs(corpus, ours, standard, report);
            for (var engine : engines.values()) {
                engine.close();
            }
        }
    }

    private static Map<String, Analyzer> others() {
        var all = new LinkedHashMap<String, Analyzer>();
        all.put("arabic", new ArabicAnalyzer());
        all.put("persian", new PersianAnalyzer());
        all.put("sorani", new SoraniAnalyzer());
        all.put("icu", new IcuAnalyzer());
        return all;
    }

    /// The rules of Unicode, its folding, and nothing of any language.
    private static final class IcuAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ICUFoldingFilter(new LowerCaseFilter(words)));
        }
    }

    /// Recall and rank of one query.
    private record Found(double recall, double reciprocalRank) {

        static Found of(Corpus.Query query, List<String> ids) {
            long hits = ids.stream().filter(query.answers()::contains).count();
            double rank = 0;
            for (int i = 0; i < ids.size() && rank == 0; i++) {
                rank = query.answers().contains(ids.get(i)) ? 1.0 / (i + 1) : 0;
            }
            return new Found(ratio(hits, Math.min(CUT, query.answers().size())), rank);
        }
    }

    private static void quality(Corpus corpus, Map<String, Engine> engines, Report report) {
        var languages = corpus.texts().stream()
                .collect(Collectors.toMap(Corpus.Text::id, Corpus.Text::language, (one, _) -> one));
        var all = new ArrayList<List<String>>();
        var byLanguage = new ArrayList<List<String>>();
        engines.forEach((system, engine) -> {
            var found = new ArrayList<Found>();
            var perLanguage = new TreeMap<String, List<Double>>();
            for (var query : corpus.queries()) {
                var each = Found.of(query, engine.find(query.text(), CUT));
                found.add(each);
                var language = languages.getOrDefault(query.answers().iterator().next(), "und");
                perLanguage.computeIfAbsent(language, _ -> new ArrayList<>()).add(each.recall());
            }
            var recall = Score.of(found.stream().map(Found::recall).toList());
            var rank = Score.of(found.stream().map(Found::reciprocalRank).toList());
            report.figure("search." + system + ".recall10", recall.mean());
            report.figure("search." + system + ".mrr10", rank.mean());
            all.add(List.of(system, recall.toString(), rank.toString()));
            perLanguage.forEach((language, recalls) -> byLanguage.add(List.of(
                    language,
                    system,
                    Integer.toString(recalls.size()),
                    Score.of(recalls).toString())));
        });
        byLanguage.sort(java.util.Comparator.comparing(List::getFirst));
        report.table("All queries", List.of("system", "recall@10 (95 %)", "MRR@10 (95 %)"), all);
        report.table(
                "By the language of the answer", List.of("language", "system", "queries", "recall@10"), byLanguage);
    }

    /// Milliseconds that this share of the queries does not exceed, the query's own analysis included.
    private static double slowest(Corpus corpus, Engine engine, double share) {
        var millis = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var query : corpus.queries()) {
                long began = System.nanoTime();
                engine.find(query.text(), CUT);
                if (round > 0) {
                    millis.add((System.nanoTime() - began) / 1e6);
                }
            }
        }
        millis.sort(null);
        return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
    }

    /// How much longer all our fields take than the words of the standard analyzer, as the median of rounds in turn,
    /// once both have been compiled.
    private static double analysisTime(Corpus corpus) {
        var ratios = new ArrayList<Double>();
        long warm = System.nanoTime() + WARM_UP.toNanos();
        long end = warm + MEASURED.toNanos();
        try (var standard = new StandardAnalyzer()) {
            while (System.nanoTime() < end || ratios.isEmpty()) {
                long began = System.nanoTime();
                for (var text : corpus.texts()) {
                    consume(standard, text.text());
                }
                long between = System.nanoTime();
                for (var text : corpus.texts()) {
                    TextTerms.of(text.text(), text.language());
                }
                if (between > warm) {
                    ratios.add(ratio(System.nanoTime() - between, between - began));
                }
            }
        }
        ratios.sort(null);
        return ratios.get(ratios.size() / 2);
    }

    private static void consume(Analyzer analyzer, String text) {
        try (var words = analyzer.tokenStream("text", text)) {
            words.reset();
            while (words.incrementToken()) {
                // Only the time counts.
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ratio(double one, double other) {
        return other == 0 ? 0 : one / other;
    }
}
