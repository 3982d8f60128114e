/// The door of the demo for phones, and its pages.
@NullMarked
package org.tirich.demo.phone.web;

import org.jspecify.annotations.NullMarked;
