package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.error.ErrorKind;
import java.util.Locale;

/** The {@code --endpoint} option. */
public final class EndpointOption {

    private static final String OPTION = "--endpoint";
    private static final String PLAIN = "http://";

    private EndpointOption() {}

    /**
     * Reads an endpoint.
     *
     * @param text what the option gave
     * @return the endpoint
     * @throws CommandException if it is none, or is plain http to another machine; the address is not repeated, for it may
     *     hold a password
     */
    public static Endpoint parse(String text) {
        try {
            return Endpoint.of(text);
        } catch (IllegalArgumentException unusable) {
            throw isFineButPlain(text.strip())
                    ? new CommandException(
                            ErrorKind.REFUSED,
                            Text.of(Phrase.ENDPOINT_PLAIN_HTTP, OPTION),
                            Text.of(Phrase.ADVICE_ENDPOINT_HTTPS))
                    : CommandException.usage(Phrase.USAGE_ENDPOINT, OPTION);
        }
    }

    private static boolean isFineButPlain(String text) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(PLAIN)) {
            return false;
        }
        try {
            Endpoint.of("https://" + text.substring(PLAIN.length()));
            return true;
        } catch (IllegalArgumentException wrongInOtherWays) {
            return false;
        }
    }
}
