package org.tirich.replay.simulator;

/// A video of the simulation.
///
/// @param teaching how well it teaches, from 0 to 1
/// @param fun how entertaining it is, from -1 to 1; independent of teaching
/// @param publishedHour hours from the start of the simulation; negative for videos from before
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
