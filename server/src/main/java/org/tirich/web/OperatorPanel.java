package org.tirich.web;

import java.util.Map;

/// A part of the operator's page that a module fills: its jobs, its storage.
public interface OperatorPanel {

    /// Values of the page's template, by name.
    Map<String, Object> values();
}
