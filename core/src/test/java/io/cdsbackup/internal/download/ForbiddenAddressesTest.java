package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenAddressesTest {

    private static boolean forbidden(String literal) throws UnknownHostException {
        return ForbiddenAddresses.contains(InetAddress.getByName(literal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "100.100.100.200",
                "224.0.0.0",
                "239.255.255.255",
                "::",
                "fe80::1",
                "febf::1",
                "ff00::1",
                "ff0e::1",
                "fd00:ec2::254",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "::100.100.100.200",
                "64:ff9b::169.254.169.254",
                "64:ff9b::100.100.100.200",
                "64:ff9b::224.0.0.1"
            })
    void no_backup_is_there(String literal) throws UnknownHostException {
        assertThat(forbidden(literal)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.253.255.255",
                "169.255.0.0",
                "100.100.100.199",
                "100.100.100.201",
                "223.255.255.255",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "127.0.0.1",
                "88.0.0.1",
                "::1",
                "fd00:ec2::253",
                "fe00::1",
                "fec0::1",
                "2001:db8::a9fe:a9fe",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::a9fe:a9fe"
            })
    void a_backup_may_be_there(String literal) throws UnknownHostException {
        assertThat(forbidden(literal)).isFalse();
    }

    @Test
    void a_zone_changes_nothing() throws UnknownHostException {
        byte[] metadata = InetAddress.getByName("fd00:ec2::254").getAddress();

        assertThat(ForbiddenAddresses.contains(Inet6Address.getByAddress("", metadata, 7)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::127.0.0.1"})
    void this_machine_is_known_in_every_notation(String literal) throws UnknownHostException {
        assertThat(ForbiddenAddresses.isLoopback(InetAddress.getByName(literal)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"128.0.0.1", "126.255.255.255", "10.0.0.1", "::2", "::10.0.0.1", "0.0.0.0"})
    void another_machine_is_not_this_one(String literal) throws UnknownHostException {
        assertThat(ForbiddenAddresses.isLoopback(InetAddress.getByName(literal)))
                .isFalse();
    }
}
