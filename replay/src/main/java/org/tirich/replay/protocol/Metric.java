package org.tirich.replay.protocol;

/// What is measured for each test user; a figure is the mean over the users for whom it is defined.
public enum Metric {
    /// Normalised discounted cumulative gain of the first ten, with a gain of 1 for each relevant item and the discount
    /// 1 / log2(place + 1) (Järvelin and Kekäläinen, 2002).
    NDCG10("ndcg10"),
    /// Relevant items among the first twenty, as a share of those that could be there.
    RECALL20("recall20"),
    /// The same, when only items with fewer than [ListEvaluation#COLD_ITEM] users in training count as relevant.
    COLD_ITEM_RECALL20("cold_item_recall20"),
    /// [#NDCG10] of users with fewer than [ListEvaluation#COLD_USER] positives in training.
    COLD_USER_NDCG10("cold_user_ndcg10");

    private final String key;

    Metric(String key) {
        this.key = key;
    }

    /// Its name in figures.
    public String key() {
        return key;
    }
}
