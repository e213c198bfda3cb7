package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortValuesTest {

    @Test
    void an_environment_has_the_variables_it_was_given_and_no_more() {
        Map<String, String> variables = new HashMap<>(Map.of("A", "1"));
        Environment environment = Environment.of(variables);

        variables.put("B", "2");

        assertThat(environment.variable("A")).contains("1");
        assertThat(environment.variable("B")).isEmpty();
        assertThat(environment.variable("PATH")).isEmpty();
    }

    @Test
    void a_profile_shows_its_name_alone() {
        Profile profile = new Profile(
                "prod", () -> Credentials.of("AKEXAMPLE", "secret-for-tests"), "us", "https://user:hunter2@x.example");

        assertThat(profile).hasToString("Profile[prod]");
    }

    @Test
    void the_parameters_to_sign_are_in_the_order_of_their_names_and_change_no_more() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("b", "1");
        parameters.put("a", "2");
        SigningRequest request =
                new SigningRequest(HttpMethod.GET, Endpoint.of("https://cds.example/mysql"), "Action", parameters);

        parameters.put("c", "3");

        assertThat(request.parameters().keySet()).containsExactly("a", "b");
    }
}
