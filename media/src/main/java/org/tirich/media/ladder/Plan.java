package org.tirich.media.ladder;

import java.util.List;

/// What is to be made of one source.
///
/// @param first what a reviewer needs: made alone and soon
/// @param rest the other rungs, made in one run
public record Plan(Encode first, List<Encode> rest) {}
