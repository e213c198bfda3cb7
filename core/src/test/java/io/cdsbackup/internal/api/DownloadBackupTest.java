package io.cdsbackup.internal.api;

import static io.cdsbackup.internal.api.ApiFixture.BACKUP;
import static io.cdsbackup.internal.api.ApiFixture.SERVER;
import static io.cdsbackup.internal.api.ApiFixture.downloadAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.Network;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.BackupUnfinishedException;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.MismatchedAnswerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadBackupTest {

    private static final String ADDRESS = "\"BackupDownloadUrl\":\"https://files.example/b?Signature=x\"";

    private final ApiFixture fixture = new ApiFixture();

    @BeforeEach
    void once() {
        fixture.retries = RetryPolicy.none();
    }

    private BackupDownload read(String body) {
        fixture.transport.answer(200, body);
        return fixture.api().downloadBackup(SERVER, BACKUP);
    }

    @Test
    void the_answer_of_the_vendors_page_is_read_and_the_backups_id_is_taken_from_the_request() {
        BackupDownload answer = read(ApiFixture.finishedBackup());

        assertThat(answer.backup())
                .isEqualTo(Backup.builder(SERVER, BACKUP)
                        .status(BackupStatus.FINISHED)
                        .type(BackupType.FULL)
                        .mode(BackupMode.AUTO)
                        .size(BackupSize.ofBytes(68140))
                        .description("")
                        .startTime(BackupTime.of("2020-06-18 04:00:06"))
                        .endTime(BackupTime.of("2020-06-18 04:00:26"))
                        .build());
        assertThat(answer.address(Network.PUBLIC).orElseThrow().uri())
                .hasToString("https://files.example/b?Expires=1&Signature=x");
        assertThat(answer.address(Network.INTRANET).orElseThrow().uri())
                .hasToString("http://88.0.0.1/b?Expires=1&Signature=y");
    }

    @Test
    void the_request_names_the_action_the_instance_and_the_backup() {
        read(ApiFixture.finishedBackup());

        assertThat(fixture.transport.query(0))
                .containsEntry("Action", "DownloadBackup")
                .containsEntry("InstanceUuid", "inst-1")
                .containsEntry("BackupId", "b-1")
                .containsEntry("Timestamp", "2026-03-01T04:00:00Z");
        assertThat(fixture.transport.requests().get(0).fields().first("User-Agent"))
                .contains("cds-backup/1.2.3");
    }

    @ParameterizedTest(name = "BackupSize {0}")
    @CsvSource({
        "68140, 68140",
        "'\"68140\"', 68140",
        "'\" 68140 \"', 68140",
        "0, 0",
        "9223372036854775807, 9223372036854775807",
        "'\"9223372036854775807\"', 9223372036854775807"
    })
    void a_size_is_read_from_a_number_or_a_string(String json, long bytes) {
        assertThat(read(downloadAnswer(ADDRESS + ",\"BackupSize\":" + json))
                        .backup()
                        .size())
                .isEqualTo(BackupSize.ofBytes(bytes));
    }

    @ParameterizedTest(name = "BackupSize {0}")
    @ValueSource(strings = {"null", "\"\"", "\"  \""})
    void a_size_that_is_not_stated_is_not_known(String json) {
        assertThat(read(downloadAnswer(ADDRESS + ",\"BackupSize\":" + json))
                        .backup()
                        .size())
                .isNull();
    }

    @ParameterizedTest(name = "BackupSize {0}")
    @ValueSource(
            strings = {
                "-1",
                "\"-1\"",
                "1e999999999",
                "9223372036854775808",
                "\"9223372036854775808\"",
                "1.5",
                "6e4",
                "\"12 kB\"",
                "\"0x10\"",
                "\"١٢\"",
                "true",
                "{}",
                "[]",
                "99999999999999999999999999"
            })
    void a_size_that_is_none_is_a_bad_answer(String json) {
        assertThatThrownBy(() -> read(downloadAnswer(ADDRESS + ",\"BackupSize\":" + json)))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("BackupSize");
    }

    @Test
    void a_word_that_nobody_published_survives() {
        assertThat(read(downloadAnswer(ADDRESS + ",\"Status\":\"ärchived 归档\",\"BackupType\":7"))
                        .backup())
                .extracting(Backup::status, Backup::type)
                .containsExactly(BackupStatus.of("ärchived 归档"), BackupType.of("7"));
    }

    @Test
    void what_is_not_stated_is_null() {
        Backup backup = read(downloadAnswer(ADDRESS + ",\"Status\":\"\",\"EndTime\":null"))
                .backup();

        assertThat(backup).isEqualTo(Backup.builder(SERVER, BACKUP).build());
    }

    @Test
    void the_newer_name_of_the_end_time_counts_where_the_older_one_is_empty() {
        assertThat(read(downloadAnswer(ADDRESS + ",\"EndTime\":\"\",\"BackupFinishTime\":\"2024-01-01 00:00:00\""))
                        .backup()
                        .endTime())
                .isEqualTo(BackupTime.of("2024-01-01 00:00:00"));
    }

    @Test
    void an_empty_address_is_none() {
        BackupDownload answer = read(downloadAnswer(ADDRESS + ",\"BackupIntranetDownloadUrl\":\"\""));

        assertThat(answer.address(Network.INTRANET)).isEmpty();
        assertThat(answer.address(Network.PUBLIC)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"InstanceId\":\"other\"", "\"BackupId\":\"other\"", "\"InstanceId\":\"INST-1\""})
    void an_answer_about_another_backup_is_refused(String member) {
        assertThatThrownBy(() -> read(downloadAnswer(ADDRESS + "," + member)))
                .isInstanceOf(MismatchedAnswerException.class)
                .satisfies(
                        thrown -> assertThat(((BackupException) thrown).kind()).isEqualTo(ErrorKind.BAD_ANSWER));
    }

    @Test
    void an_unfinished_backup_without_an_address_is_not_ready() {
        assertThatThrownBy(() -> read(downloadAnswer("\"Status\":\"creating\",\"BackupDownloadUrl\":\"\"")))
                .isInstanceOf(BackupUnfinishedException.class)
                .hasMessage("The backup is not finished: its status is \"creating\"");
    }

    @Test
    void a_finished_backup_without_an_address_is_a_bad_answer() {
        assertThatThrownBy(() -> read(downloadAnswer("\"Status\":\"finished\"")))
                .isInstanceOf(MalformedAnswerException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"not a url", "//files.example/b", "/b", "http://[", "https://files.example/a b"})
    void an_address_that_is_no_url_is_a_bad_answer_and_is_not_repeated(String address) {
        assertThatThrownBy(() -> read(downloadAnswer("\"BackupDownloadUrl\":\"" + address + "\"")))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessage("The service's BackupDownloadUrl is not a URL")
                .satisfies(
                        thrown -> assertThat(String.valueOf(thrown.getCause())).doesNotContain("files.example"));
    }

    @ParameterizedTest(name = "Data {0}")
    @ValueSource(strings = {"null", "[]", "\"\"", "7"})
    void data_that_is_no_backup_is_a_bad_answer(String data) {
        assertThatThrownBy(() -> read("{\"Code\":\"Success\",\"Data\":" + data + "}"))
                .isInstanceOf(MalformedAnswerException.class);
    }
}
