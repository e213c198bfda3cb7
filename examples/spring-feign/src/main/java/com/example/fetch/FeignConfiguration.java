package com.example.fetch;

import feign.Client;
import feign.Feign;
import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** The application's Feign, as it had it before it fetched backups. */
@Configuration(proxyBeanMethods = false)
class FeignConfiguration {

    /** Says who calls. */
    @Bean
    RequestInterceptor caller() {
        return template -> template.header("X-Caller", "billing");
    }

    @Bean
    CountingClient client() {
        return new CountingClient(new Client.Default(null, null));
    }

    /** A new one each time, since whoever builds with it changes it. */
    @Bean
    @Scope("prototype")
    Feign.Builder builder(RequestInterceptor caller, Client client) {
        return Feign.builder().requestInterceptor(caller).client(client);
    }
}
