package org.tirich.demo.phone.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tirich.demo.phone.DoorToken;
import org.tirich.demo.phone.OfPhoneDemo;
import org.tirich.demo.phone.PhoneListeners;
import org.tirich.web.RateLimits;
import org.tirich.web.Strings;

/// Puts the door before all filters, and the guard of the listener without TLS before all other interceptors.
@Configuration(proxyBeanMethods = false)
@OfPhoneDemo
class PhoneWebConfiguration implements WebMvcConfigurer {

    /// Of every kind of dispatch: an error page is behind the door too.
    @Bean
    static FilterRegistrationBean<PhoneDoor> phoneDoor(
            DoorToken token, PhoneListeners listeners, RateLimits limits, Strings strings) {
        var registration = new FilterRegistrationBean<>(new PhoneDoor(token, listeners, limits, strings));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CleartextGuard()).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
