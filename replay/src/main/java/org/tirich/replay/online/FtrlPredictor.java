package org.tirich.replay.online;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Exposure;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Item;
import org.tirich.replay.data.Label;

/// The baseline of the heads: for each outcome one hashed logistic regression ([FtrlRegression]) over who, what, where and how
/// long, and over how often the outcome came before for this user and this item. Its settings were set once and are not
/// tuned.
public final class FtrlPredictor implements OutcomePredictor {

    private static final int BITS = 20;
    private static final double ALPHA = 0.05;
    private static final double BETA = 1;
    private static final double L1 = 0.2;
    private static final double L2 = 1;

    private static final long MILLIS_AN_HOUR = 3_600_000;
    private static final int HOURS = 24;

    private final List<Item> items;
    private final Map<Label, Part> parts = new EnumMap<>(Label.class);

    /// What is learnt of one outcome.
    private record Part(FtrlRegression regression, SmoothedRates ofUsers, SmoothedRates ofItems) {}

    private FtrlPredictor(Dataset dataset) {
        items = dataset.items();
        for (var label : Label.values()) {
            parts.put(
                    label,
                    new Part(
                            new FtrlRegression(1 << BITS, ALPHA, BETA, L1, L2),
                            new SmoothedRates(dataset.userIds().size()),
                            new SmoothedRates(items.size())));
        }
    }

    public static PredictorFactory factory() {
        return new PredictorFactory("ftrl", FtrlPredictor::new);
    }

    @Override
    public double predict(Exposure exposure, Label label) {
        var part = part(label);
        return part.regression().predict(features(exposure, part));
    }

    @Override
    public void learn(Impression impression) {
        for (var label : Label.values()) {
            var part = part(label);
            boolean happened = label.of(impression.outcome());
            part.regression().learn(features(impression.exposure(), part), happened);
            part.ofUsers().add(impression.user(), happened);
            part.ofItems().add(impression.item(), happened);
        }
    }

    private Part part(Label label) {
        return Objects.requireNonNull(parts.get(label));
    }

    private int[] features(Exposure exposure, Part part) {
        var item = items.get(exposure.item());
        int user = exposure.user();
        long duration = Math.round(2 * Math.log(1 + exposure.durationMillis() / 1000.0));
        int userRate = part.ofUsers().bucket(user);
        int itemRate = part.ofItems().bucket(exposure.item());
        var found = new ArrayList<Integer>();
        found.add(place(0, 0, 0));
        found.add(place(1, user, 0));
        found.add(place(2, exposure.item(), 0));
        found.add(place(3, item.author(), 0));
        found.add(place(4, exposure.tab(), 0));
        found.add(place(5, duration, 0));
        found.add(place(6, exposure.timeMillis() / MILLIS_AN_HOUR % HOURS, 0));
        found.add(place(7, item.uploadType().hashCode(), 0));
        found.add(place(8, userRate, 0));
        found.add(place(9, itemRate, 0));
        found.add(place(10, userRate, itemRate));
        found.add(place(11, exposure.tab(), duration));
        found.add(place(12, exposure.tab(), userRate));
        found.add(place(13, user, item.author()));
        found.add(place(14, user, duration));
        for (var tag : item.tags()) {
            found.add(place(15, tag.hashCode(), 0));
            found.add(place(16, user, tag.hashCode()));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The place of a feature among the weights; different features rarely share one.
    private static int place(int kind, long first, long second) {
        long mixed = (kind * 0x9E3779B97F4A7C15L + first) * 0xBF58476D1CE4E5B9L + second;
        mixed = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
        return (int) ((mixed ^ (mixed >>> 31)) >>> (Long.SIZE - BITS));
    }
}
