package io.cdsbackup.cli.failure;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorKind;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Says failures in one language. */
public final class Failures {

    private final Messages messages;
    private final String version;

    /**
     * Says failures.
     *
     * @param messages the language
     * @param version the command's version, for reports of bugs
     */
    public Failures(Messages messages, String version) {
        this.messages = messages;
        this.version = version;
    }

    /**
     * A failure of the library.
     *
     * @param failed what it threw
     * @return the failure
     */
    public Failure of(BackupException failed) {
        String hint = failed.hint().orElse("");
        OptionalInt status = failed.httpStatus();
        return new Failure(
                failed.kind(),
                message(failed, messages),
                named(failed.getClass())
                        .flatMap(name -> messages.advice(name, hint).stream())
                        .findFirst()
                        .orElse(null),
                failed.code().orElse(null),
                status.isPresent() ? Long.valueOf(status.getAsInt()) : null,
                ExitCode.of(failed.kind()));
    }

    /**
     * What a failure of the library says.
     *
     * @param failed what it threw
     * @param messages the language
     * @return the words, not yet safe to show
     */
    public static String message(BackupException failed, Messages messages) {
        return named(failed.getClass())
                .flatMap(name -> messages.failure(name, plain(failed)).stream())
                .findFirst()
                .orElse(plain(failed));
    }

    /**
     * A failure that the command found by itself.
     *
     * @param failed what was thrown
     * @return the failure
     */
    public Failure of(CommandException failed) {
        return new Failure(
                failed.kind(),
                messages.say(failed.text()),
                failed.advice().map(messages::say).orElse(null),
                null,
                null,
                ExitCode.of(failed.kind()));
    }

    /**
     * A bug. Its message is left out, for it may hold anything.
     *
     * @param bug what was thrown
     * @return the failure
     */
    public Failure ofBug(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        String place = bug.getClass().getName() + (trace.length == 0 ? "" : " @ " + trace[0]);
        return new Failure(
                ErrorKind.INTERNAL,
                messages.say(Phrase.INTERNAL, place),
                messages.say(Phrase.ADVICE_INTERNAL, version),
                null,
                null,
                ExitCode.INTERNAL);
    }

    /**
     * A stop by a signal.
     *
     * @param code the signal's exit code
     * @param subject says whether running the command again may do something twice, or goes on from what is there
     * @return the failure
     */
    public Failure stopped(ExitCode code, Subject subject) {
        return new Failure(
                ErrorKind.INTERRUPTED,
                messages.say(subject.isService() ? Phrase.STOPPED_SERVICE : Phrase.STOPPED),
                subject.isService() ? null : messages.say(afterStop(subject)),
                null,
                null,
                code);
    }

    private static Phrase afterStop(Subject subject) {
        if (subject.isChange()) {
            return Phrase.ADVICE_STOPPED_CHANGE;
        }
        return subject.resumable().orElse(false) ? Phrase.ADVICE_STOPPED_KEPT : Phrase.ADVICE_STOPPED;
    }

    /** The class's name, then those of the categories above it: an adapter may throw leaves of its own. */
    private static Stream<String> named(Class<?> type) {
        return Stream.<Class<?>>iterate(type, above -> above != BackupException.class, Class::getSuperclass)
                .map(Class::getSimpleName);
    }

    private static String plain(BackupException failed) {
        return String.valueOf(failed.getMessage());
    }
}
