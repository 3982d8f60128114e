package org.tirich.breach;

import org.springframework.http.HttpStatus;

/// HTTP outside a web package.
public record SpeaksHttp(HttpStatus status) {}
