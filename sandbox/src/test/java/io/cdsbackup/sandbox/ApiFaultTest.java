package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with an answer of the API, on order. */
class ApiFaultTest {

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i-1", "b-1")
                        .content("0123456789")
                        .build())
                .start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 502, 503, 504})
    void a_status_comes_with_a_line_of_text(int status) throws Exception {
        cloud.faultOnApi(Fault.status(status));

        Client.Answered answer = download();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo("The gateway says " + status);
    }

    @Test
    void a_status_can_have_any_body() throws Exception {
        cloud.faultOnApi(Fault.status(418, "text/x-tea", "茶"));

        Client.Answered answer = download();

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("text/x-tea");
        assertThat(answer.text()).isEqualTo("茶");
    }

    @Test
    void an_answer_can_be_a_page_for_people() throws Exception {
        cloud.faultOnApi(Fault.html(200));

        Client.Answered answer = download();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.text()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 500})
    void an_answer_can_be_empty(int status) throws Exception {
        cloud.faultOnApi(Fault.emptyAnswer(status));

        Client.Answered answer = download();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEmpty();
        assertThat(download().code()).as("the connection goes on").isEqualTo("Success");
    }

    @Test
    void a_refusal_can_ask_for_patience() throws Exception {
        cloud.faultOnApi(Fault.retryAfter(429, "7"));

        Client.Answered answer = download();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.response().headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void a_redirect_says_where_to() throws Exception {
        cloud.faultOnApi(Fault.redirect(302, URI.create("http://127.0.0.1:9/elsewhere")));

        Client.Answered answer = download();

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.response().headers().firstValue("Location")).contains("http://127.0.0.1:9/elsewhere");
    }

    @Test
    void a_refusal_comes_in_the_envelope_with_any_status() throws Exception {
        cloud.faultOnApi(Fault.refusal(200, "ResourceBusy", "稍后再试"));

        Client.Answered answer = download();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.envelope()).containsEntry("Code", "ResourceBusy").containsEntry("Message", "稍后再试");
    }

    @Test
    void any_text_can_stand_for_the_envelope() throws Exception {
        cloud.faultOnApi(Fault.answerBody(200, "{\"Code\":"));

        assertThat(download().text()).isEqualTo("{\"Code\":");
    }

    @Test
    void an_answer_can_be_64_MiB_long() throws Exception {
        cloud.faultOnApi(Fault.oversizedAnswer(64L << 20));

        Client.Answered answer = download();

        assertThat(answer.response().body()).hasSizeGreaterThan(64 << 20);
        assertThat(new String(answer.response().body(), 0, 40, StandardCharsets.US_ASCII))
                .startsWith("{\"Code\":\"Success\",\"Message\":\"xxx");
    }

    @Test
    void an_answer_can_be_200_000_levels_deep() throws Exception {
        cloud.faultOnApi(Fault.deepAnswer(200_000));

        assertThat(download().text()).contains("[".repeat(200_000) + "]".repeat(200_000));
    }

    @Test
    void an_answer_can_say_its_code_twice() throws Exception {
        cloud.faultOnApi(Fault.duplicateKeys());

        String text = download().text();

        assertThat(text.split("\"Code\"", -1)).hasSize(3);
        assertThatThrownBy(() -> Json.parsed(text)).hasMessageContaining("Duplicate");
    }

    @Test
    void an_answer_can_be_about_another_backup() throws Exception {
        cloud.faultOnApi(Fault.wrongBackup(BackupId.of("b-other")));

        assertThat(download().data()).containsEntry("BackupId", "b-other").containsEntry("InstanceId", "i-1");
    }

    @Test
    void an_answer_can_be_about_another_instance() throws Exception {
        cloud.faultOnApi(Fault.wrongInstance(InstanceUuid.of("i-other"))).times(2);

        assertThat(download().data()).containsEntry("InstanceId", "i-other");
        assertThat(Client.call(cloud, "DescribeBackups", "i-1", "").list())
                .extracting("InstanceId")
                .containsExactly("i-other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e999999999", "9223372036854775808", "\"12\"", "null", "[]"})
    void an_answer_can_tell_any_size(String json) throws Exception {
        cloud.faultOnApi(Fault.sizeLie(json));

        assertThat(download().text()).contains("\"BackupSize\": " + json + ",");
    }

    @Test
    void a_fault_can_carry_more_fields() throws Exception {
        cloud.faultOnApi(Fault.status(503).with("X-One", "1").with("X-One", "2"));

        assertThat(download().response().headers().allValues("X-One")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void a_status_that_ends_no_exchange_is_refused() {
        assertThatThrownBy(() -> Fault.status(100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.status(600)).isInstanceOf(IllegalArgumentException.class);
    }

    private Client.Answered download() throws Exception {
        return Client.call(cloud, "DownloadBackup", "i-1", "b-1");
    }
}
