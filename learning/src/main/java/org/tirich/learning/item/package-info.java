/// Items: questions with parallel forms, their numbers and units, the choice of the next form, and checks for authors.
///
/// [ItemCodec] reads items, [ItemCheck] examines them at authoring time, [FormDraw] chooses the next form, and a
/// [Form] marks answers. Pure functions: the same seed gives the same form.
@NullMarked
package org.tirich.learning.item;

import org.jspecify.annotations.NullMarked;
