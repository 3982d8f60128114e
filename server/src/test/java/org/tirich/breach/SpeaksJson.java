package org.tirich.breach;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Uses JSON in a domain value.
public record SpeaksJson(@JsonProperty("t") String title) {}
