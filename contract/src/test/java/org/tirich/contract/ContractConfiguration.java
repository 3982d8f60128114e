package org.tirich.contract;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tirich.access.Actor;

/// Teaches springdoc the conventions of this server.
@TestConfiguration(proxyBeanMethods = false)
class ContractConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Actor.Account.class);
    }

    /// Springdoc's own handlers get no route: the server refuses routes that declare no permission.
    @Bean
    WebMvcRegistrations routesOfTheServerOnly() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RequestMappingHandlerMapping() {
                    @Override
                    protected boolean isHandler(Class<?> type) {
                        return type.getName().startsWith("org.tirich.") && super.isHandler(type);
                    }
                };
            }
        };
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    @Bean
    ModelResolver modelResolver(SchemaNames names) {
        var resolver = new ModelResolver(Json31.mapper(), names);
        resolver.openapi31(true);
        return resolver;
    }

    @Bean
    ModelConverter ids() {
        return new Ids();
    }

    @Bean
    Operations operations() {
        return new Operations();
    }

    @Bean
    Document document(SchemaNames names, Operations operations) {
        return new Document(names, operations);
    }
}
