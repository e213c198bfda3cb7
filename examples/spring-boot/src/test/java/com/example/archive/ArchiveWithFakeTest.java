package com.example.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the fake in place of the transport, which is one bean. */
@SpringBootTest(
        properties = {
            "archive.cron=-",
            "spring.main.keep-alive=false",
            "archive.instances=i-1",
            "cds.backup.credentials.secret-id=AKEXAMPLE",
            "cds.backup.credentials.secret-key=secret-for-tests"
        })
class ArchiveWithFakeTest {

    private static final byte[] DUMP = "CREATE TABLE t (i INT);\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    @Autowired
    private NightlyArchive archive;

    @Autowired
    private ModelTransport service;

    @DynamicPropertySource
    static void archiveIntoTheFolder(DynamicPropertyRegistry properties) {
        properties.add("archive.folder", () -> folder.toString());
    }

    @Test
    void bringsWhatTheServiceHas() {
        service.instance("i-1").backup("b-1", DUMP);

        List<Path> files = archive.archive();

        assertThat(files).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(DUMP));
        service.verify();
    }

    @TestConfiguration
    static class Fake {

        // snippet: fake
        @Bean
        ModelTransport fake() {
            return InMemoryTransport.model();
        }
        // end snippet
    }
}
