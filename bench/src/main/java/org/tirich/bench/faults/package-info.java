/// Measures the cost of faulty encoders for other jobs, and what they leave behind.
///
/// Faults are injected from outside: by signals to the real encoder, and by a stand-in for ffmpeg in the
/// directory that the server is configured to use. The server is unmodified.
@NullMarked
package org.tirich.bench.faults;

import org.jspecify.annotations.NullMarked;
