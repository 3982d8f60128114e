package org.tirich.starter.card;

import java.net.URI;

/// Where the matter of a clip can be read up.
public record Citation(String title, URI url) {}
