package org.tirich.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tirich.access.Permission;

/// The permissions of which a route wants any one, and how far they reach. Every route carries it; the
/// server does not start with one that does not.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    Permission[] value();

    Reach reach();
}
