package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class InstancesTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void lists_what_the_key_can_see(String transport) {
        try (SandboxCloud cloud = SandboxCloud.withSampleDatabase()) {
            Outcome outcome = CommandRun.of("instances", "--output", "json", "--transport", transport)
                    .against(cloud)
                    .run();

            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.jsonArray()).hasSize(1);
            JsonObject instance = (JsonObject) outcome.jsonArray().get(0);
            assertThat(instance.members().keySet())
                    .containsExactly("instanceId", "name", "status", "version", "regionId");
            assertThat(Outcome.text(instance, "instanceId")).isEqualTo(SampleDatabase.INSTANCE.value());
            assertThat(Outcome.text(instance, "name")).isEqualTo("bookshop");
        }
    }

    @Test
    void stands_in_columns_for_people() {
        try (SandboxCloud cloud = SandboxCloud.withSampleDatabase()) {
            Outcome outcome = CommandRun.of("instances").against(cloud).run();

            assertThat(outcome.stdout().lines().toList().get(0)).matches("INSTANCE +NAME +STATUS +VERSION +REGION");
            assertThat(outcome.stdout()).contains(SampleDatabase.INSTANCE + "  bookshop  RUNNING");
        }
    }

    @Test
    void says_so_where_there_is_none() {
        try (SandboxCloud cloud = SandboxCloud.builder().start()) {
            assertThat(CommandRun.of("instances").against(cloud).run().stdout())
                    .isEqualTo("The key can see no instance.\n");
            assertThat(CommandRun.of("instances", "--output", "json")
                            .against(cloud)
                            .run()
                            .stdout())
                    .isEqualTo("[]\n");
        }
    }
}
