package org.tirich.web;

import java.util.List;

/// The operator's settings of this instance, and whether it is a demo. Settings that can change while the server runs
/// are read for each page.
public interface Instance {

    /// The name shown on every page.
    String name();

    /// The campaign hashtag, without its sign.
    String campaignTag();

    /// Hashtags in other languages that are aliases of the campaign hashtag.
    List<String> campaignAliases();

    /// Whether this is a demo instance, with invented people and reviews.
    boolean demo();
}
