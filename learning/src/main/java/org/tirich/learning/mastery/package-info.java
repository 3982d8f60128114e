/// The mastery of an outcome, derived from a learner's answers. Pure functions: the same answers give the same record,
/// in whatever order they are passed.
///
/// [Mastery#replay] is the only entry. `docs/learning.md` states the rule and its measured bounds.
@NullMarked
package org.tirich.learning.mastery;

import org.jspecify.annotations.NullMarked;
