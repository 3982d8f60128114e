package org.tirich.ranking.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.RevisitCounts;

/// What a viewer can do when no new video is left: look again at videos that she has seen.
public final class Revisits {

    private final PageContext context;

    public Revisits(PageContext context) {
        this.context = context;
    }

    private record Revisit(int row, Reason reason, int minute) {}

    private List<Revisit> all() {
        var history = context.viewer().history();
        var revisits = new ArrayList<Revisit>();
        for (int at = 0; at < history.size(); at++) {
            var row = history.rowAt(at);
            if (!history.isDismissedAt(at) && context.allows(row)) {
                if (history.isWrongAt(at)) {
                    revisits.add(new Revisit(row, Reason.WRONG, history.minuteAt(at)));
                } else if (history.isUnclearAt(at)) {
                    revisits.add(new Revisit(row, Reason.UNCLEAR, history.minuteAt(at)));
                } else if (context.hasSeen(row)) {
                    revisits.add(new Revisit(row, Reason.SEEN, history.minuteAt(at)));
                }
            }
        }
        revisits.sort(Comparator.comparingInt((Revisit each) -> rank(each.reason()))
                .thenComparingInt(Revisit::minute)
                .thenComparingLong(each -> context.videos().id(each.row())));
        return revisits;
    }

    private static int rank(Reason reason) {
        return switch (reason) {
            case WRONG -> 0;
            case UNCLEAR -> 1;
            default -> 2;
        };
    }

    public RevisitCounts counts() {
        var all = all();
        var questions =
                (int) all.stream().filter(each -> each.reason() == Reason.WRONG).count();
        var unclear = (int)
                all.stream().filter(each -> each.reason() == Reason.UNCLEAR).count();
        return new RevisitCounts(questions, unclear, all.size() - questions - unclear);
    }

    public List<RankedVideo> page() {
        var all = all();
        return all.stream()
                .limit(context.request().size())
                .map(each -> {
                    var id = context.videos().id(each.row());
                    var cause = each.reason() == Reason.SEEN ? OptionalLong.empty() : OptionalLong.of(id);
                    return new RankedVideo(id, each.reason(), cause, true, 0, 1, all.size());
                })
                .toList();
    }
}
