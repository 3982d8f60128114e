/// What every clip is made with: a [Scene] is drawn on a [Stage] in the colours of a [Palette], with the strokes of
/// [Ink] and [Numerals]. [Film] makes pictures of it, [Encoder] a file. [Rule] holds what every clip must pass; its own
/// [Fact]s are its proof, and [Pixels] reads them back.
@NullMarked
package org.tirich.starter.kit;

import org.jspecify.annotations.NullMarked;
