package org.tirich.ranking.page;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.Weights;

/// Makes a page: generates candidates, scores them and composes the page.
public final class PageComposer {

    private final Weights weights;

    public PageComposer(Weights weights) {
        this.weights = weights;
    }

    public List<RankedVideo> page(PageContext context) {
        return page(context, CandidateGenerator.generate(context));
    }

    /// A page that is restricted to some videos.
    public List<RankedVideo> page(PageContext context, Collection<Long> among) {
        return page(context, CandidateGenerator.among(context, among));
    }

    private List<RankedVideo> page(PageContext context, CandidateSet candidates) {
        var request = context.request();
        return new PageDraft(
                        new CandidateScorer(context, weights, candidates).score(),
                        request.pinned(),
                        request.size(),
                        candidates.size(),
                        new ThompsonSampling(new SplittableRandom(request.seed())))
                .complete();
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
