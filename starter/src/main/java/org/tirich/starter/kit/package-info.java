/// The toolkit of all clips. A [Scene] draws in the units of [FrameLayout], on a [Ground], in the colours of [Palette],
/// with [Ink], [Numerals], the patterns of [Ornament] and the particles of [Burst]. [SceneRenderer] renders its frames,
/// [SceneEncoder] encodes them. [ClipRule] lists the
/// requirements of every clip; [Fact]s are its claims, and [Measurements] measures them.
@NullMarked
package org.tirich.starter.kit;

import org.jspecify.annotations.NullMarked;
