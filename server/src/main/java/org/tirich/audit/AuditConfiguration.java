package org.tirich.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.audit.chain.ChainKey;
import org.tirich.store.Secrets;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    ChainKey chainKey(Secrets secrets) {
        return new ChainKey(secrets.get("audit-key"));
    }
}
