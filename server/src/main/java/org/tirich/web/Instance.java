package org.tirich.web;

import java.util.List;

/// What the operator says of this instance, and whether it is a demo. Settings that may change while the
/// server runs are read anew for each page.
public interface Instance {

    /// The name shown on every page.
    String name();

    /// The campaign hashtag, without its sign.
    String campaignTag();

    /// Hashtags that mean the campaign hashtag in other languages.
    List<String> campaignAliases();

    /// Whether this is a demo instance, whose people and reviews are invented.
    boolean demo();
}
