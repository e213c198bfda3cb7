package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.PlainHttpRefusedException;
import io.cdsbackup.port.AddressContext;
import io.cdsbackup.port.HostResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedAddressPolicyTest {

    private Endpoint endpoint = Endpoint.of("https://cds.example/mysql");
    private HostResolver resolver = Names.PUBLIC;
    private boolean plainHttpAllowed;
    private @Nullable DownloadAddress redirectedFrom;

    private void check(String address) {
        new GuardedAddressPolicy(resolver)
                .check(DownloadAddress.of(address), new AddressContext(endpoint, plainHttpAllowed, redirectedFrom));
    }

    @Test
    void an_https_address_on_the_internet_or_on_the_intranet_is_allowed() {
        assertThatCode(() -> check("https://files.example/b")).doesNotThrowAnyException();

        resolver = Names.leadingTo("10.20.30.40", "fd12::1");

        assertThatCode(() -> check("https://files.example/b")).doesNotThrowAnyException();
    }

    @Test
    void the_address_s_form_is_looked_at_first() {
        resolver = host -> {
            throw new AssertionError("Nobody must be asked for " + host);
        };

        assertThatThrownBy(() -> check("file:///etc/passwd"))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("is neither https nor http");
        assertThatThrownBy(() -> check("https://user@files.example/b")).isInstanceOf(AddressRefusedException.class);
        assertThatThrownBy(() -> check("https://169.254.169.254/b")).isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "100.100.100.200",
                "0.0.0.0",
                "224.0.0.1",
                "fd00:ec2::254",
                "fe80::1",
                "::",
                "ff02::1",
                "64:ff9b::169.254.169.254"
            })
    void a_name_that_leads_to_a_forbidden_address_is_refused(String literal) {
        resolver = Names.leadingTo(literal);

        assertThatThrownBy(() -> check("https://files.example/b?Signature=x"))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessage("The download address https://files.example/*** leads to a link-local, multicast,"
                        + " unspecified or metadata address")
                .hasNoCause();
    }

    @Test
    void one_forbidden_address_among_several_is_enough() {
        resolver = Names.leadingTo("203.0.113.7", "10.0.0.1", "169.254.169.254");

        assertThatThrownBy(() -> check("https://files.example/b")).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void a_forbidden_address_stays_forbidden_when_the_endpoint_is_this_machine() {
        endpoint = Endpoint.of("http://127.0.0.1:8080");
        resolver = Names.leadingTo("127.0.0.1", "169.254.169.254");

        assertThatThrownBy(() -> check("https://files.example/b")).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void a_name_that_nobody_here_knows_may_be_one_that_the_proxy_knows() {
        resolver = Names.leadingTo();

        assertThatCode(() -> check("https://files.example/b")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/b, 203.0.113.7",
        "https://[::1]/b, 203.0.113.7",
        "https://[::1%nosuch]/b, 203.0.113.7",
        "https://[::ffff:127.0.0.1]/b, 203.0.113.7",
        "https://localhost/b, 127.0.0.1",
        "https://files.example/b, ::1"
    })
    void this_machine_is_refused_unless_the_endpoint_is_there(String address, String resolved) {
        resolver = Names.leadingTo(resolved);

        assertThatThrownBy(() -> check(address))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("leads to this machine");

        endpoint = Endpoint.of("http://localhost:8080");
        assertThatCode(() -> check(address)).doesNotThrowAnyException();
    }

    @Test
    void plain_http_needs_to_be_allowed() {
        assertThatThrownBy(() -> check("http://files.example/b?Signature=x"))
                .isInstanceOfSatisfying(PlainHttpRefusedException.class, refused -> {
                    assertThat(refused)
                            .hasMessage(
                                    "The download address http://files.example/*** is plain http, which is not allowed");
                    assertThat(refused.hint())
                            .hasValueSatisfying(
                                    hint -> assertThat(hint).contains("--allow-http", "withPlainHttpAllowed"));
                });

        plainHttpAllowed = true;
        assertThatCode(() -> check("http://files.example/b")).doesNotThrowAnyException();
    }

    @Test
    void plain_http_to_this_machine_is_exempt_when_the_endpoint_is_there() {
        resolver = Names.leadingTo("127.0.0.1", "::1");
        assertThatThrownBy(() -> check("http://localhost:9000/b")).isInstanceOf(PlainHttpRefusedException.class);

        endpoint = Endpoint.of("http://127.0.0.1:8080");

        assertThatCode(() -> check("http://localhost:9000/b")).doesNotThrowAnyException();
    }

    @Test
    void plain_http_that_may_leave_this_machine_is_not_exempt() {
        endpoint = Endpoint.of("http://127.0.0.1:8080");

        resolver = Names.leadingTo("127.0.0.1", "203.0.113.7");
        assertThatThrownBy(() -> check("http://files.example/b")).isInstanceOf(PlainHttpRefusedException.class);

        resolver = Names.leadingTo();
        assertThatThrownBy(() -> check("http://files.example/b")).isInstanceOf(PlainHttpRefusedException.class);
    }

    @Test
    void plain_http_that_is_allowed_leads_to_no_forbidden_address_all_the_same() {
        plainHttpAllowed = true;
        resolver = Names.leadingTo("100.100.100.200");

        assertThatThrownBy(() -> check("http://files.example/b")).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void a_redirect_from_https_to_http_is_refused_even_where_plain_http_is_allowed() {
        plainHttpAllowed = true;
        endpoint = Endpoint.of("http://127.0.0.1:8080");
        resolver = Names.leadingTo("127.0.0.1");
        redirectedFrom = DownloadAddress.of("https://localhost/b");

        assertThatThrownBy(() -> check("http://localhost/b"))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("is plain http, and an https address redirected to it");
    }

    @Test
    void a_redirect_from_http_to_http_needs_the_same_permission_as_the_first_address() {
        redirectedFrom = DownloadAddress.of("http://files.example/b");

        assertThatThrownBy(() -> check("http://more.example/b")).isInstanceOf(PlainHttpRefusedException.class);

        plainHttpAllowed = true;
        assertThatCode(() -> check("http://more.example/b")).doesNotThrowAnyException();
    }

    @Test
    void a_redirect_from_http_to_https_is_allowed() {
        redirectedFrom = DownloadAddress.of("http://files.example/b");

        assertThatCode(() -> check("https://more.example/b")).doesNotThrowAnyException();
    }
}
