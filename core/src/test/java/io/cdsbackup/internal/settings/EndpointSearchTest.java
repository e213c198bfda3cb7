package io.cdsbackup.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Region;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.InsecureEndpointException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.Environment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSearchTest {

    private final KnownProfiles source = new KnownProfiles();
    private final Map<String, String> variables = new HashMap<>();

    private String found(@Nullable String named, boolean defaultProfileUsed) {
        return EndpointSearch.find(new Profiles(source, Environment.of(variables), named), defaultProfileUsed)
                .toString();
    }

    private String found() {
        return found(null, true);
    }

    @Test
    void mainland_china_is_where_nothing_says_another() {
        assertThat(found()).isEqualTo("https://cdsapi.capitalonline.net/mysql");
    }

    @Test
    void each_place_gives_way_to_the_one_before_it() {
        source.with("default", null, "https://default.example/mysql").with("prod", null, "https://prod.example/mysql");
        variables.put("CDS_API_HOST", "host.example");
        variables.put("CDS_REGION", "us");
        variables.put("CDS_ENDPOINT", "https://endpoint.example/mysql");

        assertThat(found("prod", false)).isEqualTo("https://prod.example/mysql");
        assertThat(found()).isEqualTo("https://endpoint.example/mysql");

        variables.remove("CDS_ENDPOINT");
        assertThat(found()).isEqualTo("https://cdsapi-us.capitalonline.net/mysql");

        variables.remove("CDS_REGION");
        assertThat(found()).isEqualTo("https://host.example/mysql");

        variables.remove("CDS_API_HOST");
        assertThat(found()).isEqualTo("https://default.example/mysql");
    }

    @Test
    void the_default_profile_has_no_say_where_it_does_not_give_the_credentials() {
        source.with("default", "asia", null);

        assertThat(found(null, false)).isEqualTo("https://cdsapi.capitalonline.net/mysql");
        assertThat(source.asked()).isEmpty();
    }

    @Test
    void a_named_profile_without_an_endpoint_leaves_the_choice_to_the_environment() {
        source.with("prod");
        variables.put("CDS_REGION", "asia");

        assertThat(found("prod", false)).isEqualTo("https://cdsapi-asia.capitalonline.net/mysql");
    }

    @Test
    void a_profiles_endpoint_comes_before_its_region() {
        source.with("prod", "asia", "https://prod.example/mysql");

        assertThat(found("prod", false)).isEqualTo("https://prod.example/mysql");
    }

    @Test
    void a_named_profile_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> found("prod", false)).isInstanceOf(CredentialsNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void every_region_is_known_by_its_word(Region region) {
        variables.put("CDS_REGION", " " + region.text() + " ");

        assertThat(found()).isEqualTo(region.endpoint().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"moon", "US", "us,asia", "cn-north-1"})
    void an_unknown_region_is_an_error_that_names_the_variable_and_the_words_there_are(String word) {
        variables.put("CDS_REGION", word);

        assertThatThrownBy(() -> found())
                .isInstanceOfSatisfying(
                        InvalidSettingException.class,
                        wrong -> assertThat(wrong.hint()).contains("It must be one of mainland, asia, us."))
                .hasMessage("No region has the name that CDS_REGION gives");
    }

    @Test
    void an_unknown_region_of_a_profile_is_an_error_that_names_the_profile() {
        source.with("prod", "moon", null);

        assertThatThrownBy(() -> found("prod", false))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("No region has the name that the region of the profile [prod] gives");
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "CDS_ENDPOINT,not a url",
        "CDS_ENDPOINT,ftp://cds.example/mysql",
        "CDS_ENDPOINT,http://user:hunter2@cds.example/mysql",
        "CDS_ENDPOINT,https://user:hunter2@cds.example/mysql",
        "CDS_ENDPOINT,https://cds.example/mysql?token=hunter2",
        "CDS_API_HOST,user:hunter2@cds.example",
        "CDS_API_HOST,not a host"
    })
    void an_address_that_cannot_be_the_endpoint_is_an_error_that_names_the_variable_and_not_its_value(
            String variable, String value) {
        variables.put(variable, value);

        assertThatThrownBy(() -> found())
                .isInstanceOfSatisfying(
                        InvalidSettingException.class,
                        wrong -> assertThat(wrong.hint())
                                .contains("Write it like https://cdsapi.capitalonline.net/mysql."))
                .hasMessageStartingWith("The " + variable + " cannot be used: ")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDS_ENDPOINT", "CDS_API_HOST"})
    void plain_http_to_another_machine_is_refused_wherever_it_is_named(String variable) {
        variables.put(variable, " HTTP://cds.example/mysql ");

        assertThatThrownBy(() -> found())
                .isInstanceOf(InsecureEndpointException.class)
                .hasMessage("The " + variable + " is plain http, which is allowed to this machine (loopback) alone")
                .hasNoCause();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "cdsapi-us.capitalonline.net,https://cdsapi-us.capitalonline.net/mysql",
        "' cds.example ',https://cds.example/mysql",
        "cds.example:8443,https://cds.example:8443/mysql",
        "https://cds.example/other,https://cds.example/other",
        "http://127.0.0.1:8080/mysql,http://127.0.0.1:8080/mysql"
    })
    void the_vendors_variable_holds_a_host_or_a_whole_address(String value, String endpoint) {
        variables.put("CDS_API_HOST", value);

        assertThat(found()).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDS_ENDPOINT", "CDS_REGION", "CDS_API_HOST"})
    void a_blank_variable_is_as_good_as_none(String variable) {
        variables.put(variable, "  ");

        assertThat(found()).isEqualTo("https://cdsapi.capitalonline.net/mysql");
    }
}
