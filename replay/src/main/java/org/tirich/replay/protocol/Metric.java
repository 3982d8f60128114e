package org.tirich.replay.protocol;

/// A metric per test user. Its figure is the mean over the users for whom it is defined.
public enum Metric {
    /// Normalised discounted cumulative gain of the first ten, with a gain of 1 for each relevant item and the discount
    /// 1 / log2(rank + 1) (Järvelin and Kekäläinen, 2002).
    NDCG10("ndcg10"),
    /// Relevant items among the first twenty, as a share of the most that could be there.
    RECALL20("recall20"),
    /// The same with only cold items relevant ([ListEvaluation#COLD_ITEM_USERS]).
    COLD_ITEM_RECALL20("cold_item_recall20"),
    /// [#NDCG10] of cold users ([ListEvaluation#COLD_USER_POSITIVES]).
    COLD_USER_NDCG10("cold_user_ndcg10");

    private final String key;

    Metric(String key) {
        this.key = key;
    }

    /// The name in figures.
    public String key() {
        return key;
    }
}
