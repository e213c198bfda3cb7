package io.cdsbackup.internal.api;

import static io.cdsbackup.internal.api.ApiFixture.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.MismatchedAnswerException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeBackupsTest {

    private final ApiFixture fixture = new ApiFixture();

    private List<Backup> read(String data) {
        fixture.retries = RetryPolicy.none();
        fixture.transport.answer(200, "{\"Code\":\"OK\",\"Data\":" + data + "}");
        return fixture.api().describeBackups(SERVER);
    }

    @Test
    void the_newest_comes_first_by_the_time_it_ended_or_else_started() {
        List<Backup> backups = read("""
                [{"BackupId":"old","EndTime":"2024-01-01 00:00:00"},
                 {"BackupId":"unknown","EndTime":"yesterday"},
                 {"BackupId":"running","StartTime":"2024-03-01 00:00:00"},
                 {"BackupId":"new","EndTime":"2024-02-01 00:00:00"}]""");

        assertThat(backups)
                .extracting(backup -> backup.id().value())
                .containsExactly("running", "new", "old", "unknown");
        assertThat(fixture.transport.query(0))
                .containsEntry("Action", "DescribeBackups")
                .doesNotContainKey("BackupId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void an_instance_may_have_none(String data) {
        assertThat(read(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "\"\"", "[7]", "[null]", "[{}]", "[{\"BackupId\":\"\"}]", "[{\"BackupId\":\"a\\u0000b\"}]"
            })
    void a_list_that_is_none_is_a_bad_answer(String data) {
        assertThatThrownBy(() -> read(data)).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void a_backup_of_another_instance_is_refused() {
        assertThatThrownBy(() -> read("[{\"BackupId\":\"b\",\"InstanceId\":\"other\"}]"))
                .isInstanceOf(MismatchedAnswerException.class);
    }
}
