package org.tirich.demo.phone;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tirich.store.DataFolder;

/// The address and the authority of the demo for phones.
@Configuration(proxyBeanMethods = false)
@OfPhoneDemo
class PhoneConfiguration {

    @Bean
    static LocalNetwork localNetwork(@Value("${tirich.phone.address}") String address) {
        return LocalNetwork.of(address);
    }

    @Bean
    static LocalAuthority localAuthority(DataFolder data, LocalNetwork network, Clock clock) {
        return LocalAuthority.open(data.folder("phone"), network.address(), clock);
    }
}
