package org.tirich.replay.simulator;

/// A lesson of the model.
///
/// @param teaching how well it teaches, from 0 to 1
/// @param fun how entertaining it is, from -1 to 1; nothing to do with what it teaches
/// @param publishedHour hours from the beginning; below 0 for what was there before
record SimulatedVideo(
        int id,
        int creator,
        String language,
        int subject,
        int concept,
        double teaching,
        double fun,
        int seconds,
        double publishedHour) {}
