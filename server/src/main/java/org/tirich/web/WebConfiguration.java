package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tirich.access.Actor;

/// Configures the headers of every response, the route guard, and the [Actor] as an argument of controllers.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    SecurityFilterChain headers(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // ActorFilter checks the origin instead.
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(ContentPolicy.OF_PAGES))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .cacheControl(cache -> cache.disable())
                        .frameOptions(options -> options.disable())
                        .addHeaderWriter(WebConfiguration::forbidFraming)
                        .addHeaderWriter(WebConfiguration::forbidStoring)
                        .addHeaderWriter(new StaticHeadersWriter(
                                "Permissions-Policy", "camera=(self), microphone=(self), geolocation=()"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin")))
                .build();
    }

    /// For browsers without `frame-ancestors`. A response with a policy of its own names the sites that may frame it,
    /// which this header cannot.
    private static void forbidFraming(HttpServletRequest request, HttpServletResponse response) {
        var policy = response.getHeader("Content-Security-Policy");
        if (policy == null || policy.contains("frame-ancestors 'none'")) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }

    /// A response that does not name its caching may be personal: no cache stores it.
    private static void forbidStoring(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private final ResourceScopes scopes;
    private final ObjectProvider<StepUp> stepUp;

    WebConfiguration(ResourceScopes scopes, ObjectProvider<StepUp> stepUp) {
        this.scopes = scopes;
        this.stepUp = stepUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard(scopes, stepUp::getObject));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    /// Resolves the actor, or the account on routes that only accounts may use.
    private static final class ActorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Actor.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            var actor = request.getAttribute(ActorFilter.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            if (!parameter.getParameterType().isInstance(actor) || actor == null) {
                throw Problem.of(org.springframework.http.HttpStatus.UNAUTHORIZED, "sign-in-needed");
            }
            return actor;
        }
    }
}
