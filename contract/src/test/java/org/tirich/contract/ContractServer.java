package org.tirich.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tirich.TirichApplication;

/// A test against one server that springdoc reads, started once for all tests of the module.
@SpringBootTest(
        classes = TirichApplication.class,
        properties = {
            "logging.file.name=target/tirich.log",
            "springdoc.api-docs.version=openapi_3_1",
            "springdoc.paths-to-match=/api/**",
            "springdoc.writer-with-default-pretty-printer=true",
            "springdoc.default-flat-param-object=true",
            "springdoc.default-produces-media-type=application/json"
        })
@Import(ContractConfiguration.class)
abstract class ContractServer {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("tirich.data", ContractServer::folder);
    }

    private static String folder() {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "data").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
