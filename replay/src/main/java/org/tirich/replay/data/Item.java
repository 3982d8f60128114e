package org.tirich.replay.data;

import java.util.List;

/// What is known of an item on the day it is put up. Nothing in it was counted later.
///
/// @param id what the log calls it
/// @param author who put it up, or [#UNKNOWN]
/// @param tags what it is about, in the log's own codes; empty when unknown
/// @param durationMillis its length, or 0 when unknown
/// @param uploadedDay days since 1970-01-01, or [#UNKNOWN]
/// @param videoType such as `NORMAL` or `AD`; empty when unknown
/// @param uploadType how it was made, such as `LongImport`; empty when unknown
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

    /// An item of which only its id is known.
    public static Item unknown(long id) {
        return new Item(id, UNKNOWN, List.of(), 0, UNKNOWN, "", "");
    }
}
