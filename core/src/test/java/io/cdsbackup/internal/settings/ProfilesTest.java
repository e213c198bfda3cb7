package io.cdsbackup.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final Environment NOTHING_SET = Environment.of(Map.of());

    private final KnownProfiles source = new KnownProfiles().with("default").with("prod");

    @Test
    void the_default_profile_is_asked_for_once_though_both_credentials_and_endpoint_come_from_it() {
        Profiles profiles = new Profiles(source, NOTHING_SET, null);

        CredentialSearch.find(profiles);
        EndpointSearch.find(profiles, CredentialSearch.comesToDefaultProfile(profiles));

        assertThat(source.asked()).containsExactly("default");
    }

    @Test
    void a_named_profile_is_asked_for_once_and_no_other_beside_it() {
        Profiles profiles = new Profiles(source, NOTHING_SET, "prod");

        CredentialSearch.find(profiles);
        EndpointSearch.find(profiles, CredentialSearch.comesToDefaultProfile(profiles));

        assertThat(source.asked()).containsExactly("prod");
    }

    @Test
    void nothing_is_asked_before_it_is_needed() {
        Profiles profiles = new Profiles(source, NOTHING_SET, null);

        assertThat(profiles.namedProfile()).isEmpty();
        assertThat(source.asked()).isEmpty();
    }

    @Test
    void the_profile_is_the_one_of_that_name() {
        Profiles profiles = new Profiles(source, NOTHING_SET, "prod");

        assertThat(profiles.namedProfile()).map(Profile::name).contains("prod");
        assertThat(profiles.defaultProfile()).map(Profile::name).contains("default");
    }

    @Test
    void a_named_profile_that_is_not_there_is_an_error_that_says_where_and_how_to_write_it() {
        Profiles profiles =
                new Profiles(source, Environment.of(Map.of("CDS_CREDENTIALS_FILE", "/etc/cds.ini")), "staging");

        assertThatThrownBy(profiles::namedProfile)
                .isInstanceOfSatisfying(CredentialsNotFoundException.class, missing -> {
                    assertThat(missing).hasMessage("There is no profile \"staging\"");
                    assertThat(missing.hint())
                            .contains("Looked in /etc/cds.ini. Write a section [staging] there, with secret_id and"
                                    + " secret_key.");
                });
    }

    @Test
    void without_an_adapter_a_named_profile_is_an_error_that_names_the_artifact() {
        Profiles profiles = new Profiles(null, NOTHING_SET, "prod");

        assertThatThrownBy(profiles::namedProfile)
                .isInstanceOfSatisfying(
                        CredentialsNotFoundException.class,
                        missing -> assertThat(missing.hint())
                                .hasValueSatisfying(hint -> assertThat(hint).contains("cds-backup-local-files")));
    }

    @Test
    void without_an_adapter_there_is_no_default_profile() {
        assertThat(new Profiles(null, NOTHING_SET, null).defaultProfile()).isEmpty();
    }
}
