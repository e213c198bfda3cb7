package io.cdsbackup.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.DatabaseInstance;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.MalformedAnswerException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeInstancesTest {

    private final ApiFixture fixture = new ApiFixture();

    private List<DatabaseInstance> read(String data) {
        fixture.retries = RetryPolicy.none();
        fixture.transport.answer(200, "{\"Code\":\"Success\",\"Data\":" + data + "}");
        return fixture.api().describeInstances();
    }

    @Test
    void instances_come_by_name_those_without_one_last() {
        List<DatabaseInstance> instances = read("""
                [{"InstanceUuid":"i-3"},
                 {"InstanceUuid":"i-2","InstanceName":"shop","Status":"running","Version":"5.7","RegionId":"CN_DCX"},
                 {"InstanceUuid":"i-1","InstanceName":"crm","Version":8}]""");

        assertThat(instances)
                .containsExactly(
                        new DatabaseInstance(InstanceUuid.of("i-1"), "crm", null, "8", null),
                        new DatabaseInstance(InstanceUuid.of("i-2"), "shop", "running", "5.7", "CN_DCX"),
                        new DatabaseInstance(InstanceUuid.of("i-3"), null, null, null, null));
        assertThat(fixture.transport.query(0))
                .containsEntry("Action", "DescribeDBInstances")
                .doesNotContainKey("InstanceUuid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void a_key_may_see_none(String data) {
        assertThat(read(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"\"", "[7]", "[null]", "[{}]", "[{\"InstanceUuid\":\" \"}]"})
    void a_list_that_is_none_is_a_bad_answer(String data) {
        assertThatThrownBy(() -> read(data)).isInstanceOf(MalformedAnswerException.class);
    }
}
