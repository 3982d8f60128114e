/// The pages of experiments.
@NullMarked
package org.tirich.experiment.web;

import org.jspecify.annotations.NullMarked;
