package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.TimeSlot;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PolicyTest {

    private static final String INSTANCE = SampleDatabase.INSTANCE.value();

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.withSampleDatabase();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private CommandRun policy(String... options) {
        return CommandRun.of("policy", INSTANCE).and(options).against(cloud);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void sets_the_hour_and_the_days(String transport) {
        Outcome outcome = policy("--time", "23:00-24:00", "--days", "Sunday,mon, WED", "--on")
                .and("--output", "json", "--transport", transport)
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stdout())
                .isEqualTo("{\"instanceId\":\"" + INSTANCE
                        + "\",\"time\":\"23:00-24:00\",\"days\":[\"mon\",\"wed\",\"sun\"],\"enabled\":true}\n");
        assertThat(cloud.policy(SampleDatabase.INSTANCE))
                .contains(BackupPolicy.on(
                        TimeSlot.startingAt(23), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)));
    }

    @Test
    void a_time_and_days_alone_turn_it_on() {
        Outcome outcome = policy("--time", "03:00-04:00", "--days", "fri").run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(cloud.policy(SampleDatabase.INSTANCE))
                .contains(BackupPolicy.on(TimeSlot.startingAt(3), Set.of(DayOfWeek.FRIDAY)));
    }

    @Test
    void a_policy_that_is_off_need_not_say_when() {
        Outcome outcome = policy("--off", "--output", "json").run();

        assertThat(outcome.stdout())
                .isEqualTo("{\"instanceId\":\"" + INSTANCE + "\",\"time\":null,\"days\":null,\"enabled\":false}\n");
        assertThat(cloud.policy(SampleDatabase.INSTANCE)).contains(BackupPolicy.off());
    }

    @Test
    void tells_people_in_both_languages() {
        Outcome on = policy("--time", "03:00-04:00", "--days", "fri", "--on").run();
        Outcome off = policy("--off").with("CDS_LANG", "zh").run();

        assertThat(on.stdout()).isEqualTo("Automatic backups are on: 03:00-04:00, fri.\n");
        assertThat(off.stdout()).isEqualTo("自动备份已关闭。\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--time 03:00-04:00|--on or --off",
                "--days mon|--on or --off",
                "--on --off|--on or --off",
                "--on --days mon|--time is missing",
                "--on --time 03:00-04:00|--days is missing",
                "--on --time 03:30-04:30 --days mon|03:30-04:30",
                "--on --time 03:00-05:00 --days mon|03:00-05:00",
                "--on --time 24:00-25:00 --days mon|24:00-25:00",
                "--on --time 03:00-04:00 --days mo|--days",
                "--on --time 03:00-04:00 --days mon,|--days",
                "--on --time 03:00-04:00 --days mon;tue|--days",
                "--off --days x|--days",
            })
    void wrong_options_are_found_before_anything_is_asked(String options, String named) {
        Outcome outcome = policy(options.split(" ")).run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(2);
        assertThat(outcome.stderr()).contains(named);
        assertThat(cloud.exchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void an_answer_that_got_lost_is_said_and_nothing_sent_again(String language) {
        cloud.faultOnApi(Fault.drop()).onChanges().afterChange();

        Outcome outcome = policy("--off").with("CDS_LANG", language).run();

        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(outcome.stderr()).contains(language.equals("en") ? "It is not known whether" : "无法确定操作是否已经生效");
        assertThat(cloud.exchanges()).extracting(RecordedExchange::method).containsExactly("POST");
    }
}
