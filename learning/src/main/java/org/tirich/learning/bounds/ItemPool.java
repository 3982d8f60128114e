package org.tirich.learning.bounds;

import java.util.List;
import org.tirich.learning.mastery.AnswerFormat;

/// The items of one outcome that a simulated learner is asked.
public record ItemPool(String name, List<PoolItem> items) {

    /// An outcome needs two items. Few items make it hard to be right on two different ones.
    private static final int ITEMS = 2;

    public ItemPool {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a pool has an item");
        }
    }

    /// @param forms the number of forms with different answers
    public record PoolItem(String id, AnswerFormat format, int forms) {}

    /// A pool of items of one format with more forms than anyone answers.
    public static ItemPool uniform(String name, AnswerFormat format) {
        return mixed(name, List.of(format));
    }

    /// The same with two items of each format.
    public static ItemPool mixed(String name, List<AnswerFormat> formats) {
        return new ItemPool(
                name,
                formats.stream()
                        .flatMap(format -> java.util.stream.IntStream.range(0, ITEMS)
                                .mapToObj(number -> new PoolItem(format + "-" + number, format, Integer.MAX_VALUE)))
                        .toList());
    }
}
