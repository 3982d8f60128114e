package org.tirich.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The committed document is the one that the server's controllers and records make.
class ContractTest extends ContractServer {

    private static final Path COMMITTED = Path.of("../docs/api/openapi.json");
    private static final Path COMMITTED_LIMITS = Path.of("../pwa/src/main/web/api/limits.ts");
    private static final Path GENERATED_LIMITS = Path.of("target/limits.ts");
    private static final Path GENERATED = Path.of("target/openapi.json");

    @Autowired
    private OpenApiWebMvcResource springdoc;

    @Autowired
    private SchemaNames names;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private Document document;

    @BeforeEach
    void idsArePlainParameters() {
        routes.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethod().getParameterTypes()))
                .filter(Ids::isId)
                .forEach(id -> SpringDocUtils.getConfig().addSimpleTypesForParameterObject(id));
    }

    @Test
    void theClientHasTheLimitsOfTheDocument() throws Exception {
        springdoc.openapiJson(new MockHttpServletRequest(), "", Locale.ROOT);
        Files.writeString(GENERATED_LIMITS, ClientLimits.of(document.latest()));

        assertThat(Files.readString(GENERATED_LIMITS))
                .as("limits changed: cp contract/%s pwa/src/main/web/api/limits.ts", GENERATED_LIMITS)
                .isEqualTo(Files.readString(COMMITTED_LIMITS));
    }

    @Test
    void theDocumentIsTheOneThatWasReviewed() throws Exception {
        var json = springdoc.openapiJson(new MockHttpServletRequest(), "", Locale.ROOT);
        Files.writeString(GENERATED, new String(json, StandardCharsets.UTF_8) + "\n");

        assertThat(names.clashes()).isEmpty();
        assertThat(Files.readString(GENERATED))
                .as("the contract changed; when that is meant: cp contract/%s docs/api/openapi.json", GENERATED)
                .isEqualTo(Files.readString(COMMITTED));
    }
}
