package com.example.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@SpringBootTest(
        properties = {"cds.backup.credentials.secret-id=AKEXAMPLE", "cds.backup.credentials.secret-key=secret-for-tests"
        })
class FetchWithFakeTest {

    private static final byte[] DUMP = "CREATE TABLE t (i INT);\n".getBytes(UTF_8);

    @Autowired
    private BackupFetcher fetcher;

    @Autowired
    private CountingClient client;

    @Autowired
    private ModelTransport service;

    @Test
    void theFakeStandsInForFeignAndTheService(@TempDir Path folder) {
        service.instance("i-1").backup("b-1", DUMP);

        assertThat(fetcher.fetch(InstanceUuid.of("i-1"), BackupId.of("b-1"), folder))
                .hasBinaryContent(DUMP);

        assertThat(client.requests()).isZero();
    }

    @TestConfiguration
    static class Fake {

        @Bean
        ModelTransport fake() {
            return InMemoryTransport.model();
        }
    }
}
