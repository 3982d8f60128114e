package org.tirich.languages.glossary;
import java.util.*;
public record Concept(String id, Subject subject, int grade, Map<String, List<String>> terms, List<String> requires, boolean reviewed) {}
