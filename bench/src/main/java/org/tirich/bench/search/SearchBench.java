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

/// `bench search`: the quality of our search and of Lucene's analyzers, and the cost of ours.
public final class SearchBench {

    public static final List<String> OPTIONS = List.of("--corpus", "--queries", "--works", "--json");

    private static final String STANDARD = "standard";
    private static final int MAX_RESULTS = 10;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(3);

    private SearchBench() {}

    public static Report run(Options options) throws IOException {
        int works = options.number("--works", 0);
        if (works > 0) {
            return costs(works, options);
        }
        var texts = options.file("--corpus")
                .orElseThrow(() -> new IllegalArgumentException("The option --corpus FILE.tsv is required."));
        var queries = options.file("--queries")
                .orElseThrow(() -> new IllegalArgumentException("The option --queries FILE.tsv is required."));
        var report = new Report("search eval");
        report.input("corpus", texts.toString());
        report.input("queries", queries.toString());
        measure(read(texts, queries), report);
        options.file("--json").ifPresent(report::write);
        return report;
    }

    /// The cost of a search among synthetic works; quality is not measured on them.
    private static Report costs(int works, Options options) throws IOException {
        var report = new Report("search costs");
        report.input("works", works);
        var corpus = SyntheticCorpus.corpus(works);
        try (var scratch = Scratch.create();
                var ours = SearchSystem.TirichSearch.of(scratch.folder().resolve("tirich"), corpus.texts());
                var standard = new SearchSystem.LuceneAnalyzerSearch(
                        scratch.folder().resolve(STANDARD), corpus.texts(), new StandardAnalyzer())) {
            costs(corpus, ours, standard, report);
            report.figure("search.standard.query_p95_ms", latencyPercentile(corpus, standard, 0.95));
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void costs(Corpus corpus, SearchSystem ours, SearchSystem standard, Report report)
            throws IOException {
        report.figure("search.query_p95_ms", latencyPercentile(corpus, ours, 0.95));
        report.figure("search.query_p50_ms", latencyPercentile(corpus, ours, 0.5));
        report.figure("search.analysis_time_ratio", analysisTime(corpus));
        report.figure("search.index_size_ratio", ratio(ours.size(), standard.size()));
    }

    private static Corpus read(Path texts, Path queries) throws IOException {
        try {
            return Corpus.read(texts, queries);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new IllegalArgumentException("File " + missing.getMessage() + " does not exist.", missing);
        }
    }

    private static void measure(Corpus corpus, Report report) throws IOException {
        report.input("texts", corpus.texts().size());
        report.input("questions", corpus.queries().size());
        try (var scratch = Scratch.create()) {
            var ours = SearchSystem.TirichSearch.of(scratch.folder().resolve("tirich"), corpus.texts());
            var standard = new SearchSystem.LuceneAnalyzerSearch(
                    scratch.folder().resolve(STANDARD), corpus.texts(), new StandardAnalyzer());
            var engines = new LinkedHashMap<String, SearchSystem>();
            engines.put("tirich", ours);
            engines.put(STANDARD, standard);
            for (var system : otherAnalyzers().entrySet()) {
                engines.put(
                        system.getKey(),
                        new SearchSystem.LuceneAnalyzerSearch(
                                scratch.folder().resolve(system.getKey()), corpus.texts(), system.getValue()));
            }
            quality(corpus, engines, report);
            costs(corpus, ours, standard, report);
            for (var engine : engines.values()) {
                engine.close();
            }
        }
    }

    private static Map<String, Analyzer> otherAnalyzers() {
        var all = new LinkedHashMap<String, Analyzer>();
        all.put("arabic", new ArabicAnalyzer());
        all.put("persian", new PersianAnalyzer());
        all.put("sorani", new SoraniAnalyzer());
        all.put("icu", new IcuAnalyzer());
        return all;
    }

    /// Unicode word boundaries and folding, without rules of any language.
    private static final class IcuAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ICUFoldingFilter(new LowerCaseFilter(words)));
        }
    }

    /// The recall and reciprocal rank of one query.
    private record QueryQuality(double recall, double reciprocalRank) {

        static QueryQuality of(Corpus.Query query, List<String> ids) {
            long hits = ids.stream().filter(query.answers()::contains).count();
            double rank = 0;
            for (int i = 0; i < ids.size() && rank == 0; i++) {
                rank = query.answers().contains(ids.get(i)) ? 1.0 / (i + 1) : 0;
            }
            return new QueryQuality(
                    ratio(hits, Math.min(MAX_RESULTS, query.answers().size())), rank);
        }
    }

    private static void quality(Corpus corpus, Map<String, SearchSystem> engines, Report report) {
        var languages = corpus.texts().stream()
                .collect(Collectors.toMap(Corpus.Text::id, Corpus.Text::language, (one, _) -> one));
        var all = new ArrayList<List<String>>();
        var byLanguage = new ArrayList<List<String>>();
        engines.forEach((system, engine) -> {
            var found = new ArrayList<QueryQuality>();
            var perLanguage = new TreeMap<String, List<Double>>();
            for (var query : corpus.queries()) {
                var each = QueryQuality.of(query, engine.find(query.text(), MAX_RESULTS));
                found.add(each);
                var language = languages.getOrDefault(query.answers().iterator().next(), "und");
                perLanguage.computeIfAbsent(language, _ -> new ArrayList<>()).add(each.recall());
            }
            var recall =
                    BootstrapMean.of(found.stream().map(QueryQuality::recall).toList());
            var rank = BootstrapMean.of(
                    found.stream().map(QueryQuality::reciprocalRank).toList());
            report.figure("search." + system + ".recall10", recall.mean());
            report.figure("search." + system + ".mrr10", rank.mean());
            all.add(List.of(system, recall.toString(), rank.toString()));
            perLanguage.forEach((language, recalls) -> byLanguage.add(List.of(
                    language,
                    system,
                    Integer.toString(recalls.size()),
                    BootstrapMean.of(recalls).toString())));
        });
        byLanguage.sort(java.util.Comparator.comparing(List::getFirst));
        report.table("All queries", List.of("system", "recall@10 (95 %)", "MRR@10 (95 %)"), all);
        report.table(
                "By the language of the answer", List.of("language", "system", "queries", "recall@10"), byLanguage);
    }

    /// A percentile of the latency of queries in milliseconds, with the analysis of the query.
    private static double latencyPercentile(Corpus corpus, SearchSystem engine, double share) {
        var millis = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var query : corpus.queries()) {
                long began = System.nanoTime();
                engine.find(query.text(), MAX_RESULTS);
                if (round > 0) {
                    millis.add((System.nanoTime() - began) / 1e6);
                }
            }
        }
        millis.sort(null);
        return millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
    }

    /// The analysis time of all our fields relative to the standard analyzer: the median of alternating rounds after a
    /// warm-up.
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
