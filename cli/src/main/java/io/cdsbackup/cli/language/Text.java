package io.cdsbackup.cli.language;

import java.util.Arrays;
import java.util.List;

/**
 * Something to say, before it is known in which language.
 *
 * @param phrase what to say
 * @param args what to put into its gaps
 */
public record Text(Phrase phrase, List<String> args) {

    /**
     * Copies the arguments.
     *
     * @param phrase what to say
     * @param args what to put into its gaps
     */
    public Text {
        args = List.copyOf(args);
    }

    /**
     * Something to say.
     *
     * @param phrase what to say
     * @param args what to put into its gaps, by their text form
     * @return the text
     */
    public static Text of(Phrase phrase, Object... args) {
        return new Text(phrase, Arrays.stream(args).map(String::valueOf).toList());
    }
}
