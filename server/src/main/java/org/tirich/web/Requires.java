package org.tirich.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tirich.access.Permission;

/// The alternative permissions that a route requires, and their reach. Every route has it; the server does not start
/// with a route without it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    Permission[] value();

    Reach reach();
}
