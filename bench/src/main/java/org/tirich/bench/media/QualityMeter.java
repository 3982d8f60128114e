package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;

/// Measures the quality of an encoded picture against a reference of the same size; higher is better.
sealed interface QualityMeter permits Xpsnr, Vmaf {

    /// Frames are paired by their number, because containers round timestamps differently, and pairs that are
    /// one frame apart would look like poor quality.
    String PAIRED = "[0:v]settb=1/25,setpts=N[a];[1:v]settb=1/25,setpts=N[b];[a][b]";

    /// The name in reports.
    String label();

    double measure(Path encoded, Path reference) throws IOException, InterruptedException;
}
