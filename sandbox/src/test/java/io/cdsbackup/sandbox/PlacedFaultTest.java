package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a fault happens, and to whom. */
class PlacedFaultTest {

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

    @Test
    void a_fault_happens_to_the_next_request_alone() throws Exception {
        PlacedFault fault = cloud.faultOnApi(Fault.status(503));

        assertThat(statuses(3)).containsExactly(503, 200, 200);
        assertThat(fault.fired()).isEqualTo(1);
    }

    @Test
    void a_fault_can_happen_several_times() throws Exception {
        cloud.faultOnApi(Fault.status(503)).times(2);

        assertThat(statuses(3)).containsExactly(503, 503, 200);
    }

    @Test
    void a_fault_can_happen_always_until_it_is_called_off() throws Exception {
        PlacedFault fault = cloud.faultOnApi(Fault.status(503)).always();
        assertThat(statuses(4)).containsExactly(503, 503, 503, 503);

        fault.times(0);

        assertThat(statuses(1)).containsExactly(200);
        assertThat(fault.fired()).isEqualTo(4);
    }

    @Test
    void a_fault_can_let_requests_pass_first() throws Exception {
        cloud.faultOnApi(Fault.status(503)).after(2).times(1);

        assertThat(statuses(4)).containsExactly(200, 200, 503, 200);
    }

    @Test
    void faults_happen_in_the_order_in_which_they_were_placed_one_to_a_request() throws Exception {
        cloud.faultOnApi(Fault.status(503)).times(2);
        cloud.faultOnApi(Fault.status(429));

        assertThat(statuses(4)).containsExactly(503, 503, 429, 200);
    }

    @Test
    void a_fault_can_be_kept_to_one_action() throws Exception {
        cloud.faultOnApi(Fault.status(503)).onAction("DownloadBackup");

        assertThat(Client.call(cloud, "DescribeBackups", "i-1", "").status()).isEqualTo(200);
        assertThat(statuses(2)).containsExactly(503, 200);
    }

    @Test
    void a_fault_can_be_kept_to_one_door() throws Exception {
        cloud.faultOnFiles(Fault.status(503)).at(Door.PUBLIC);

        assertThat(file(Network.INTRANET)).isEqualTo(200);
        assertThat(file(Network.PUBLIC)).isEqualTo(503);
        assertThat(file(Network.PUBLIC)).isEqualTo(200);
    }

    @Test
    void a_fault_of_the_files_leaves_the_API_alone_and_the_other_way_round() throws Exception {
        cloud.faultOnFiles(Fault.status(503));
        assertThat(statuses(1)).containsExactly(200);
        assertThat(file(Network.PUBLIC)).isEqualTo(503);

        cloud.faultOnApi(Fault.status(503));
        assertThat(file(Network.PUBLIC)).isEqualTo(200);
        assertThat(statuses(1)).containsExactly(503);
    }

    @Test
    void a_refused_request_does_not_use_a_fault_up() throws Exception {
        PlacedFault fault = cloud.faultOnApi(Fault.status(503));
        Signed stale = Signed.request(cloud.credentials(), "DescribeBackups").with("Timestamp", "2020-01-01T00:00:00Z");

        assertThat(Client.call(cloud, stale).code()).isEqualTo("RequestExpired");
        assertThat(fault.fired()).isZero();
        assertThat(statuses(1)).containsExactly(503);
    }

    @Test
    void all_faults_can_be_called_off() throws Exception {
        cloud.faultOnApi(Fault.status(503)).always();
        cloud.faultOnFiles(Fault.status(503)).always();

        cloud.clearFaults();

        assertThat(statuses(1)).containsExactly(200);
        assertThat(file(Network.PUBLIC)).isEqualTo(200);
    }

    @Test
    void negative_numbers_are_refused() {
        PlacedFault fault = cloud.faultOnApi(Fault.drop());

        assertThatThrownBy(() -> fault.times(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fault.after(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.reset(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.stall(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.corrupt(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.drip(0, java.time.Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.drip(1, java.time.Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int[] statuses(int calls) throws Exception {
        int[] statuses = new int[calls];
        for (int i = 0; i < calls; i++) {
            statuses[i] = Client.call(cloud, "DownloadBackup", "i-1", "b-1").status();
        }
        return statuses;
    }

    private int file(Network network) throws Exception {
        return Client.get(cloud.link(InstanceUuid.of("i-1"), BackupId.of("b-1"), network)
                        .uri())
                .statusCode();
    }
}
