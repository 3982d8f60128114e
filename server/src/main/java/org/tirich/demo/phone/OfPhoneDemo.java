package org.tirich.demo.phone;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/// A bean that exists only in a demo that serves phones (`./tirich demo --phone`).
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ConditionalOnProperty({"tirich.demo", "tirich.phone.address"})
public @interface OfPhoneDemo {}
