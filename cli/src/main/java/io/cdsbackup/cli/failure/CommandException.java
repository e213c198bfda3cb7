package io.cdsbackup.cli.failure;

import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.error.ErrorKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the command finds by itself, before or after it calls the library. It is said in the user's language when it
 * is shown, and not before.
 */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    private final ErrorKind kind;

    private final transient Text text;
    private final transient @Nullable Text advice;

    /**
     * Makes the exception.
     *
     * @param kind what kind of failure it is
     * @param text what happened
     * @param advice what to do next; null for nothing
     */
    public CommandException(ErrorKind kind, Text text, @Nullable Text advice) {
        super(kind.text() + ": " + text.phrase());
        this.kind = kind;
        this.text = text;
        this.advice = advice;
    }

    /**
     * Options, arguments or a variable that stands in for an option are wrong.
     *
     * @param phrase what is wrong
     * @param args what to put into the phrase's gaps; no secret
     * @return the exception
     */
    public static CommandException usage(Phrase phrase, Object... args) {
        return new CommandException(ErrorKind.USAGE, Text.of(phrase, args), Text.of(Phrase.ADVICE_HELP));
    }

    /**
     * What kind of failure it is.
     *
     * @return the kind
     */
    public ErrorKind kind() {
        return kind;
    }

    /**
     * What happened.
     *
     * @return the text
     */
    public Text text() {
        return text;
    }

    /**
     * What to do next.
     *
     * @return the text, or empty if there is nothing to say
     */
    public Optional<Text> advice() {
        return Optional.ofNullable(advice);
    }
}
