package io.cdsbackup.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialSearchTest {

    private static final String SECRET = "secret-for-tests";

    private final KnownProfiles source = new KnownProfiles().with("default").with("prod");
    private final Map<String, String> variables = new HashMap<>();

    private Profiles profiles(String named) {
        return new Profiles(source, Environment.of(variables), named);
    }

    private void setBothPairs() {
        variables.put("CDS_SECRET_ID", "first");
        variables.put("CDS_SECRET_KEY", SECRET);
        variables.put("CDS_ACCESS_KEY_ID", "second");
        variables.put("CDS_ACCESS_KEY_SECRET", SECRET);
    }

    private String found(String named) {
        return CredentialSearch.find(profiles(named)).credentials().accessKeyId();
    }

    @Test
    void a_named_profile_comes_before_the_environment() {
        setBothPairs();

        assertThat(found("prod")).isEqualTo("key-of-prod");
    }

    @Test
    void a_named_profile_that_is_not_there_is_an_error_though_the_environment_has_credentials() {
        setBothPairs();

        assertThatThrownBy(() -> found("staging")).isInstanceOf(CredentialsNotFoundException.class);
    }

    @Test
    void the_first_pair_comes_before_the_second() {
        setBothPairs();

        assertThat(found(null)).isEqualTo("first");
        assertThat(source.asked()).isEmpty();
    }

    @Test
    void the_second_pair_comes_before_the_default_profile() {
        variables.put("CDS_ACCESS_KEY_ID", "second");
        variables.put("CDS_ACCESS_KEY_SECRET", SECRET);

        assertThat(CredentialSearch.find(profiles(null)).credentials()).isEqualTo(Credentials.of("second", SECRET));
        assertThat(source.asked()).isEmpty();
    }

    @Test
    void the_default_profile_comes_last() {
        assertThat(found(null)).isEqualTo("key-of-default");
    }

    @Test
    void empty_variables_are_as_good_as_none() {
        setBothPairs();
        variables.put("CDS_SECRET_ID", "");
        variables.put("CDS_SECRET_KEY", "");

        assertThat(found(null)).isEqualTo("second");
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "CDS_SECRET_ID,CDS_SECRET_KEY",
        "CDS_SECRET_KEY,CDS_SECRET_ID",
        "CDS_ACCESS_KEY_ID,CDS_ACCESS_KEY_SECRET",
        "CDS_ACCESS_KEY_SECRET,CDS_ACCESS_KEY_ID"
    })
    void half_a_pair_is_an_error_that_names_the_other_half(String there, String absent) {
        variables.put(there, SECRET);

        assertThatThrownBy(() -> found(null))
                .isInstanceOfSatisfying(
                        InvalidCredentialsException.class,
                        half -> assertThat(half.hint()).contains("Set both, or neither."))
                .hasMessage("The environment has " + there + " but not " + absent)
                .hasNoCause();
    }

    @Test
    void half_of_the_first_pair_is_an_error_though_the_second_is_whole() {
        setBothPairs();
        variables.remove("CDS_SECRET_KEY");

        assertThatThrownBy(() -> found(null))
                .isInstanceOf(InvalidCredentialsException.class)
                .hasMessageContaining("CDS_SECRET_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "AK\u0007EXAMPLE", "AKEXAMPLE\n"})
    void a_pair_that_cannot_be_used_is_an_error_that_names_the_variables_and_repeats_no_value(String id) {
        variables.put("CDS_ACCESS_KEY_ID", id);
        variables.put("CDS_ACCESS_KEY_SECRET", SECRET);

        assertThatThrownBy(() -> found(null))
                .isInstanceOf(InvalidCredentialsException.class)
                .hasMessageStartingWith(
                        "The credentials in CDS_ACCESS_KEY_ID and CDS_ACCESS_KEY_SECRET cannot be used: ")
                .hasStackTraceContaining("access key id")
                .extracting(CredentialSearchTest::everyWordOf)
                .asString()
                .doesNotContain("EXAMPLE", SECRET);
    }

    @Test
    void nothing_found_is_an_error_that_lists_all_that_was_looked_for() {
        variables.put("CDS_CREDENTIALS_FILE", "/etc/cds.ini");

        assertThatThrownBy(
                        () -> CredentialSearch.find(new Profiles(new KnownProfiles(), Environment.of(variables), null)))
                .isInstanceOfSatisfying(
                        CredentialsNotFoundException.class,
                        nothing -> assertThat(nothing.hint())
                                .contains("Looked for the environment variables CDS_SECRET_ID and CDS_SECRET_KEY, then"
                                        + " CDS_ACCESS_KEY_ID and CDS_ACCESS_KEY_SECRET, then the profile [default] in"
                                        + " /etc/cds.ini."))
                .hasMessage("No credentials were found");
    }

    @Test
    void nothing_found_and_no_adapter_for_profiles_is_an_error_that_names_the_adapter() {
        assertThatThrownBy(() -> CredentialSearch.find(new Profiles(null, Environment.of(Map.of()), null)))
                .isInstanceOfSatisfying(
                        CredentialsNotFoundException.class,
                        nothing -> assertThat(nothing.hint())
                                .hasValueSatisfying(hint -> assertThat(hint).contains("cds-backup-local-files")));
    }

    @Test
    void the_profile_gives_its_credentials_afresh_each_time_they_are_asked_for() {
        AtomicInteger rotation = new AtomicInteger();
        ProfileSource rotating = new ProfileSource() {
            @Override
            public Optional<Profile> find(String name, Environment environment) {
                return Optional.of(new Profile(
                        name, () -> Credentials.of("key-" + rotation.incrementAndGet(), SECRET), null, null));
            }

            @Override
            public String location(Environment environment) {
                return "memory";
            }
        };

        var provider = CredentialSearch.find(new Profiles(rotating, Environment.of(Map.of()), null));

        assertThat(provider.credentials().accessKeyId()).isEqualTo("key-1");
        assertThat(provider.credentials().accessKeyId()).isEqualTo("key-2");
    }

    @Test
    void what_gives_the_environments_credentials_shows_none_of_them() {
        setBothPairs();

        assertThat(CredentialSearch.find(profiles(null)).toString()).doesNotContain("first", SECRET);
    }

    @Test
    void the_default_profile_is_reached_only_if_nothing_comes_before_it() {
        assertThat(CredentialSearch.comesToDefaultProfile(profiles(null))).isTrue();
        assertThat(CredentialSearch.comesToDefaultProfile(profiles("prod"))).isFalse();

        setBothPairs();

        assertThat(CredentialSearch.comesToDefaultProfile(profiles(null))).isFalse();
    }

    private static String everyWordOf(Throwable thrown) {
        StringBuilder words = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            words.append(each).append('\n');
        }
        return words.toString();
    }
}
