package org.tirich.breach;

import com.fasterxml.jackson.annotation.JsonProperty;

/// JSON in a value of the domain.
public record SpeaksJson(@JsonProperty("t") String title) {}
