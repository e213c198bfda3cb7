package io.cdsbackup.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.language.Language;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.error.ResourceNotFoundException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final ErrorDetail DETAIL = ErrorDetail.of("The service knows no such backup")
            .withHint("Look again.")
            .withCode("ResourceNotFound")
            .withHttpStatus(404);

    @Test
    void the_librarys_own_words_are_used_in_english() {
        Failure failure = english().of(new ResourceNotFoundException(DETAIL));

        assertThat(failure)
                .isEqualTo(new Failure(
                        ErrorKind.NOT_FOUND,
                        "The service knows no such backup",
                        "Look again.",
                        "ResourceNotFound",
                        404L,
                        ExitCode.NOT_FOUND));
    }

    @Test
    void the_meaning_comes_before_them_in_chinese() {
        Failure failure = chinese().of(new ResourceNotFoundException(DETAIL));

        assertThat(failure.message()).isEqualTo("没有这个实例或备份：The service knows no such backup");
        assertThat(failure.hint()).isEqualTo("请检查实例编号、备份编号和地域；保留期结束后备份会被删除。");
    }

    @Test
    void a_stop_says_what_running_the_command_again_does() {
        Subject change = new Subject();
        change.changes();
        Subject kept = new Subject();
        kept.resumable(true);
        Subject nothingKept = new Subject();
        nothingKept.resumable(false);

        assertThat(english().stopped(ExitCode.INTERRUPTED, kept).hint()).contains("goes on from there");
        assertThat(english().stopped(ExitCode.INTERRUPTED, nothingKept).hint())
                .isEqualTo("Run the same command again.");
        assertThat(english().stopped(ExitCode.INTERRUPTED, new Subject()).hint())
                .isEqualTo("Run the same command again.");
        assertThat(english().stopped(ExitCode.INTERRUPTED, change).hint()).startsWith("Look first");
    }

    @Test
    void a_failure_of_an_adapters_own_is_said_as_its_category() {
        Failure failure = chinese().of(new Unplugged());

        assertThat(failure.kind()).isEqualTo(ErrorKind.NETWORK);
        assertThat(failure.message()).isEqualTo("网络故障：unplugged");
        assertThat(failure.hint()).isEqualTo("请检查网络，稍后再试。");
    }

    @Test
    void there_is_always_something_to_do_next() {
        assertThat(english()
                        .of(new ResourceNotFoundException(ErrorDetail.of("gone")))
                        .hint())
                .isEqualTo("Check the ids and the region; a backup is gone when its retention has ended.");
    }

    @Test
    void a_failure_of_the_commands_own_is_said_in_either_language() {
        CommandException failed = CommandException.usage(Phrase.USAGE_ID, "INSTANCE");

        assertThat(english().of(failed).message()).isEqualTo("INSTANCE is blank, or has a control character.");
        assertThat(chinese().of(failed).message()).isEqualTo("INSTANCE 为空白，或含有控制字符。");
        assertThat(english().of(failed).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void words_from_outside_fill_no_gaps_of_their_own() {
        Failure failure = english().of(new ResourceNotFoundException(ErrorDetail.of("odd {0} $1 \\ words")));

        assertThat(failure.message()).isEqualTo("odd {0} $1 \\ words");
    }

    private static Failures english() {
        return new Failures(Messages.in(Language.ENGLISH), "1.2.3");
    }

    private static Failures chinese() {
        return new Failures(Messages.in(Language.CHINESE), "1.2.3");
    }

    private static final class Unplugged extends NetworkException {

        private static final long serialVersionUID = 1L;

        Unplugged() {
            super(ErrorDetail.of("unplugged"), null);
        }

        @Override
        public ErrorKind kind() {
            return ErrorKind.NETWORK;
        }

        @Override
        public boolean retryable() {
            return true;
        }
    }
}
