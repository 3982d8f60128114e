package org.tirich.learning.bounds;

import java.util.List;
import java.util.stream.IntStream;
import org.tirich.learning.item.AssessmentItem;
import org.tirich.learning.item.FormFactory;
import org.tirich.learning.item.ItemBody;
import org.tirich.learning.item.ItemFile;
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

    /// The proof items of a file, with the forms that they have.
    public static ItemPool of(ItemFile file) {
        return new ItemPool(
                file.outcome(),
                file.items().stream()
                        .filter(AssessmentItem::proof)
                        .map(item -> new PoolItem(
                                item.id(),
                                format(item.body()),
                                new FormFactory(item).keys().size()))
                        .toList());
    }

    private static AnswerFormat format(ItemBody body) {
        return switch (body) {
            case ItemBody.WithOptions options ->
                new AnswerFormat.Choice(options.options().size());
            case ItemBody.Numeric _ -> new AnswerFormat.Numeric();
        };
    }

    /// A pool of items of one format with more forms than anyone answers.
    public static ItemPool uniform(String name, AnswerFormat format) {
        return mixed(name, List.of(format));
    }

    /// The same with two items of each format.
    public static ItemPool mixed(String name, List<AnswerFormat> formats) {
        return new ItemPool(
                name,
                formats.stream()
                        .flatMap(format -> IntStream.range(0, ITEMS)
                                .mapToObj(number -> new PoolItem(format + "-" + number, format, Integer.MAX_VALUE)))
                        .toList());
    }
}
