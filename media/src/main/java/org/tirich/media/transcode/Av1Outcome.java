package org.tirich.media.transcode;

import java.util.List;
import org.tirich.media.probe.Refusal;

/// Result of adding AV1 files to a rendering.
public sealed interface Av1Outcome {

    /// @param variants the added files; none where the source is smaller than every AV1 rung
    record Added(List<Variant> variants) implements Av1Outcome {}

    /// The source is at fault; a retry gives the same result.
    record Rejected(Refusal refusal, String detail) implements Av1Outcome {}

    /// Cancelled on request; nothing is left behind.
    record Cancelled() implements Av1Outcome {}

    /// The machine is at fault; a retry may succeed.
    record Failed(String detail) implements Av1Outcome {}
}
