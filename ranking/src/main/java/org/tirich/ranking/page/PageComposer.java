package org.tirich.ranking.page;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.Weights;

/// Makes a page: generates candidates, scores them and composes the page.
public final class PageComposer {

    private final Weights weights;

    public PageComposer(Weights weights) {
        this.weights = weights;
    }

    public List<RankedVideo> page(PageContext context) {
        return page(context, CandidateGenerator::generate);
    }

    /// A page that is restricted to some videos.
    public List<RankedVideo> page(PageContext context, Collection<Long> among) {
        return page(context, admitting -> CandidateGenerator.among(admitting, among));
    }

    private List<RankedVideo> page(PageContext context, Function<PageContext, CandidateSet> generator) {
        var request = context.request();
        var candidates = generator.apply(context);
        var scorer = new CandidateScorer(context, weights, candidates);
        var draft = new PageDraft(
                scorer.score(),
                request.pinned(),
                request.size(),
                candidates.size(),
                new ThompsonSampling(new SplittableRandom(request.seed())),
                request.preceding().stream()
                        .flatMap(video -> scorer.traitsOf(video).stream())
                        .toList(),
                request.position());
        var page = draft.complete();
        if (page.size() == request.size() || context.viewer().history().size() == 0) {
            return new PageReasons(context).explain(page, scorer::reasons);
        }
        // Too few others: those that the viewer passed over lately come last.
        var all = new CandidateScorer(context, weights, generator.apply(context.withPassed()));
        draft.append(all.score().stream()
                .filter(each -> !candidates.contains(context.videos().find(each.id())))
                .toList());
        return new PageReasons(context).explain(draft.complete(), all::reasons);
    }

    /// The best candidates by score alone, without the rules of a page.
    public List<RankedVideo> topCandidates(PageContext context) {
        var candidates = CandidateGenerator.generate(context);
        return new CandidateScorer(context, weights, candidates)
                .score().stream()
                        .limit(context.request().size())
                        .map(each -> new RankedVideo(each.id(), each.reason(), each.score(), 1, candidates.size()))
                        .toList();
    }
}
