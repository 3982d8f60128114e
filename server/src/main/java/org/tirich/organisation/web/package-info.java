/// The pages of institutions, and of the operator who builds the tree.
@NullMarked
package org.tirich.organisation.web;

import org.jspecify.annotations.NullMarked;
