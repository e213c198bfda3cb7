package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.AddressRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFormTest {

    private static void check(String address) {
        AddressForm.check(DownloadAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example/b?Signature=x",
                "HTTPS://files.example/b",
                "http://88.0.0.1/b",
                "http://10.1.2.3:8080/b",
                "https://192.168.0.1/b",
                "https://[2001:db8::1]/b",
                "https://[fd12::1]/b",
                "https://127.0.0.1/b",
                "https://169-254-169-254.example/b"
            })
    void an_address_that_a_backup_can_have_is_accepted(String address) {
        assertThatCode(() -> check(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://files.example/b",
                "jar:https://files.example/b!/c",
                "data:text/plain,b",
                "gopher://files.example/b"
            })
    void another_scheme_is_refused(String address) {
        assertThatThrownBy(() -> check(address))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("is neither https nor http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://files.example:0/b", "https://files.example:65536/b", "http://10.0.0.1:99999/b"})
    void a_port_that_there_is_not_is_refused(String address) {
        assertThatThrownBy(() -> check(address))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("names a port that there is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@files.example/b",
                "https://user:password@files.example/b",
                "https://@files.example/b",
                "https://files.example@169.254.169.254/b",
                "https://user@my_bucket.example/b"
            })
    void user_info_is_refused_and_not_repeated(String address) {
        assertThatThrownBy(() -> check(address))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("holds a user name or a password")
                .satisfies(
                        thrown -> assertThat(thrown.getMessage()).doesNotContain("user@", "user:", "files.example@"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:b",
                "https:///b",
                "https://my_bucket/b",
                "https://0xa9.254.169.254/b",
                "https://169.254.169.254./b",
                "https://169.254.43518/b"
            })
    void an_address_without_a_host_that_can_be_read_is_refused(String address) {
        assertThatThrownBy(() -> check(address))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("names no host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "169.254.169.254",
                "169.254.0.1",
                "2852039166",
                "100.100.100.200",
                "224.0.0.1",
                "239.255.255.255",
                "[::]",
                "[fe80::1]",
                "[FE80::1]",
                "[fe80::1%eth0]",
                "[fe80::1%25eth0]",
                "[fe80::1%1]",
                "[ff02::1]",
                "[ff02::1%nosuch]",
                "[fd00:ec2::254]",
                "[fd00:ec2::254%nosuch]",
                "[fd00:0ec2:0:0:0:0:0:0254]",
                "[::ffff:169.254.169.254]",
                "[::ffff:a9fe:a9fe]",
                "[::ffff:0.0.0.0]",
                "[::169.254.169.254]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b::100.100.100.200]"
            })
    void a_literal_that_no_backup_is_at_is_refused(String host) {
        assertThatThrownBy(() -> check("https://" + host + ":8443/b?Signature=x"))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("is a link-local, multicast, unspecified or metadata address");
    }

    @Test
    void the_refusal_shows_the_host_and_nothing_of_the_path_or_the_signature() {
        assertThatThrownBy(() -> check("https://169.254.169.254/latest/b?Signature=x"))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageStartingWith("The download address https://169.254.169.254/*** is")
                .hasNoCause();
    }

    @Test
    void an_answer_is_refused_for_either_of_its_addresses() {
        DownloadAddress good = DownloadAddress.of("https://files.example/b");
        DownloadAddress bad = DownloadAddress.of("file:///etc/passwd");

        BackupDownload fine = download(good, good);
        assertThat(AddressForm.checked(fine)).isSameAs(fine);
        assertThatThrownBy(() -> AddressForm.checked(download(good, bad))).isInstanceOf(AddressRefusedException.class);
        assertThatThrownBy(() -> AddressForm.checked(download(bad, good))).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void an_answer_may_have_one_address_alone() {
        BackupDownload one = new BackupDownload(
                Backup.builder(DownloadFixture.SERVER, DownloadFixture.BACKUP).build(),
                DownloadAddress.of("https://files.example/b"),
                null);

        assertThat(AddressForm.checked(one)).isSameAs(one);
    }

    private static BackupDownload download(DownloadAddress atPublic, DownloadAddress atIntranet) {
        return new BackupDownload(
                Backup.builder(DownloadFixture.SERVER, DownloadFixture.BACKUP).build(), atPublic, atIntranet);
    }
}
