package org.tirich.breach;

import org.springframework.http.HttpStatus;

/// Uses HTTP outside a web package.
public record SpeaksHttp(HttpStatus status) {}
