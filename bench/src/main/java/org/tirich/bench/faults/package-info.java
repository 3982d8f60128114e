/// Encoders that go wrong among encoders that do not: what they cost the others, and what is left of them.
///
/// The faults come from outside, as they would on a bad day: signals sent to the real encoder, and a stand-in
/// for ffmpeg in the folder that the server is told to use. The server knows of neither.
@NullMarked
package org.tirich.bench.faults;

import org.jspecify.annotations.NullMarked;
