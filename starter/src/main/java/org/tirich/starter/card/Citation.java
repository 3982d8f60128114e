package org.tirich.starter.card;

import java.net.URI;

/// A source on the subject of a clip.
public record Citation(String title, URI url) {}
