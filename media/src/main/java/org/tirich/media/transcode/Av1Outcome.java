package org.tirich.media.transcode;

import java.util.List;
import org.tirich.media.probe.Refusal;

/// What came of an attempt to add files to a rendering.
public sealed interface Av1Outcome {

    /// @param variants the files that came; none where the source is too small for any
    record Added(List<Variant> variants) implements Av1Outcome {}

    /// The source is at fault; trying again gives the same.
    record Rejected(Refusal refusal, String detail) implements Av1Outcome {}

    /// Given up by request; nothing is left of it.
    record Cancelled() implements Av1Outcome {}

    /// The machine is at fault; it may be tried again.
    record Failed(String detail) implements Av1Outcome {}
}
