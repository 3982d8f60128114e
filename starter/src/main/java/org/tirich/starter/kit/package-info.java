/// What every clip is made with: a [Scene] is drawn on a [FrameLayout] in the colours of a [Palette], with the strokes
/// of
/// [Ink] and [Numerals]. [SceneRenderer] makes pictures of it, [SceneEncoder] a file. [ClipRule] holds what every clip
/// must pass; its own
/// [Fact]s are its proof, and [Measurements] reads them back.
@NullMarked
package org.tirich.starter.kit;

import org.jspecify.annotations.NullMarked;
