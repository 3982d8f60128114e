/// The toolkit of all clips. A [Scene] draws in the units of [FrameLayout], in the colours of [Palette], with
/// [Ink] and [Numerals]. [SceneRenderer] renders its frames, [SceneEncoder] encodes them. [ClipRule] lists the
/// requirements of every clip; [Fact]s are its claims, and [Measurements] measures them.
@NullMarked
package org.tirich.starter.kit;

import org.jspecify.annotations.NullMarked;
