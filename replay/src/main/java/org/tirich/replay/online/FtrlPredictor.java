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

/// The baseline of the predictors: for each outcome a hashed logistic regression ([FtrlRegression]) over user, item,
/// surface and time, and over past rates of the outcome for the user and the item. Its settings are fixed and not
/// tuned.
public final class FtrlPredictor implements OutcomePredictor {

    private static final int BITS = 20;
    private static final double ALPHA = 0.05;
    private static final double BETA = 1;
    private static final double L1 = 0.2;
    private static final double L2 = 1;

    private static final long MILLIS_PER_HOUR = 3_600_000;
    private static final int HOURS = 24;

    private final List<Item> items;
    private final Map<Label, OutcomeModel> models = new EnumMap<>(Label.class);

    /// The model of one outcome.
    private record OutcomeModel(FtrlRegression regression, SmoothedRates ofUsers, SmoothedRates ofItems) {}

    private FtrlPredictor(Dataset dataset) {
        items = dataset.items();
        for (var label : Label.values()) {
            models.put(
                    label,
                    new OutcomeModel(
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
        var model = model(label);
        return model.regression().predict(features(exposure, model));
    }

    @Override
    public void learn(Impression impression) {
        for (var label : Label.values()) {
            var model = model(label);
            boolean happened = label.of(impression.outcome());
            model.regression().learn(features(impression.exposure(), model), happened);
            model.ofUsers().add(impression.user(), happened);
            model.ofItems().add(impression.item(), happened);
        }
    }

    private OutcomeModel model(Label label) {
        return Objects.requireNonNull(models.get(label));
    }

    private int[] features(Exposure exposure, OutcomeModel model) {
        var item = items.get(exposure.item());
        int user = exposure.user();
        long duration = Math.round(2 * Math.log(1 + exposure.durationMillis() / 1000.0));
        int userRate = model.ofUsers().bucket(user);
        int itemRate = model.ofItems().bucket(exposure.item());
        var found = new ArrayList<Integer>();
        found.add(indexOf(0, 0, 0));
        found.add(indexOf(1, user, 0));
        found.add(indexOf(2, exposure.item(), 0));
        found.add(indexOf(3, item.author(), 0));
        found.add(indexOf(4, exposure.tab(), 0));
        found.add(indexOf(5, duration, 0));
        found.add(indexOf(6, exposure.timeMillis() / MILLIS_PER_HOUR % HOURS, 0));
        found.add(indexOf(7, item.uploadType().hashCode(), 0));
        found.add(indexOf(8, userRate, 0));
        found.add(indexOf(9, itemRate, 0));
        found.add(indexOf(10, userRate, itemRate));
        found.add(indexOf(11, exposure.tab(), duration));
        found.add(indexOf(12, exposure.tab(), userRate));
        found.add(indexOf(13, user, item.author()));
        found.add(indexOf(14, user, duration));
        for (var tag : item.tags()) {
            found.add(indexOf(15, tag.hashCode(), 0));
            found.add(indexOf(16, user, tag.hashCode()));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The hashed index of a feature among the weights.
    private static int indexOf(int kind, long first, long second) {
        long mixed = (kind * 0x9E3779B97F4A7C15L + first) * 0xBF58476D1CE4E5B9L + second;
        mixed = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
        return (int) ((mixed ^ (mixed >>> 31)) >>> (Long.SIZE - BITS));
    }
}
