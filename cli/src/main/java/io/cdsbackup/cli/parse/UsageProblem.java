package io.cdsbackup.cli.parse;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.error.ErrorKind;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What picocli found wrong, told from its findings and not from its English sentences. Values that were given are not
 * repeated: one may be a password that slipped into the wrong place.
 */
final class UsageProblem {

    private UsageProblem() {}

    static CommandException of(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (wrong.getArgSpec() instanceof OptionSpec option) {
            return CommandException.usage(Phrase.USAGE_OPTION_TAKES_NO_VALUE, option.longestName());
        }
        return CommandException.usage(Phrase.USAGE_UNREADABLE);
    }

    private static CommandException unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().get(0);
        Text text = wrong.isUnknownOption()
                ? Text.of(Phrase.USAGE_UNKNOWN_OPTION, withoutValue(first))
                : Text.of(Phrase.USAGE_UNEXPECTED_ARGUMENT, first);
        List<String> suggestions = wrong.getSuggestions();
        Text advice = suggestions.isEmpty()
                ? Text.of(Phrase.ADVICE_HELP)
                : Text.of(Phrase.ADVICE_DID_YOU_MEAN, String.join(", ", suggestions));
        return new CommandException(ErrorKind.USAGE, text, advice);
    }

    private static CommandException missing(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? CommandException.usage(Phrase.USAGE_OPTION_NEEDS_VALUE, option.longestName())
                : CommandException.usage(Phrase.USAGE_MISSING_ARGUMENT, missing.paramLabel());
    }

    private static String withoutValue(String option) {
        int equals = option.indexOf('=');
        return equals < 0 ? option : option.substring(0, equals);
    }
}
