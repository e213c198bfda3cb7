package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTargetTest {

    private static final DownloadAddress FROM = DownloadAddress.of("https://files.example/a/b?Signature=x");

    private static DownloadAddress target(String location) {
        return RedirectTarget.of(new DownloadHead(302, HttpFields.NONE.with("Location", location)), FROM);
    }

    @ParameterizedTest
    @CsvSource({
        "https://more.example/c?Signature=%2B%2f~*, https://more.example/c?Signature=%2B%2f~*",
        "http://more.example/c, http://more.example/c",
        "'  https://more.example/c ', https://more.example/c",
        "//more.example/c, https://more.example/c",
        "/c?d=e, https://files.example/c?d=e",
        "c, https://files.example/a/c",
        "../c, https://files.example/c",
        "?Signature=y, https://files.example/a/b?Signature=y",
        "file:///etc/passwd, file:///etc/passwd"
    })
    void it_is_resolved_against_the_address_it_came_from(String location, String expected) {
        assertThat(target(location).uri()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "https://more.example/a b?Signature=y", "https://[more/?Signature=y", "%zz?Signature=y"
            })
    void a_place_that_cannot_be_read_is_an_error_that_does_not_repeat_it(String location) {
        assertThatThrownBy(() -> target(location))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("The file store redirects to nowhere that can be read")
                .hasNoCause();
    }

    @Test
    void a_redirect_without_a_place_is_an_error_with_its_status() {
        assertThatThrownBy(() -> RedirectTarget.of(new DownloadHead(301, HttpFields.NONE), FROM))
                .isInstanceOfSatisfying(
                        UnexpectedResponseException.class,
                        thrown -> assertThat(thrown.httpStatus()).hasValue(301));
    }
}
