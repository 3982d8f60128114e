package org.tirich.languages.glossary;
public enum Subject { PHYSICS, GENERAL }
