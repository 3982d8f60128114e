package org.tirich.replay.data;

import java.util.List;

/// The description of an item on the day of its upload; without counts of later events.
///
/// @param id in the log
/// @param author the uploader, or [#UNKNOWN]
/// @param tags in the codes of the log; empty when unknown
/// @param durationMillis its length, or 0 when unknown
/// @param uploadedDay days since 1970-01-01, or [#UNKNOWN]
/// @param videoType such as `NORMAL` or `AD`; empty when unknown
/// @param uploadType such as `LongImport`; empty when unknown
public record Item(
        long id,
        long author,
        List<String> tags,
        long durationMillis,
        long uploadedDay,
        String videoType,
        String uploadType) {

    public static final long UNKNOWN = -1;

    public Item {
        tags = List.copyOf(tags);
    }

    /// An item without a description.
    public static Item unknown(long id) {
        return new Item(id, UNKNOWN, List.of(), 0, UNKNOWN, "", "");
    }
}
