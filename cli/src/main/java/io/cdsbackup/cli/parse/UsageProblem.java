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
 * What picocli found wrong, told from its findings and not from its English sentences. Values of options are not
 * repeated: one may be a password.
 */
final class UsageProblem {

    private UsageProblem() {}

    static CommandException of(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (wrong.getArgSpec() instanceof OptionSpec option) {
            return CommandException.usage(Phrase.USAGE_OPTION_TAKES_NO_VALUE, option.longestName());
        }
        return CommandException.usage(Phrase.USAGE_UNREADABLE);
    }

    private static CommandException unmatched(UnmatchedArgumentException wrong) {
        String first = withoutValue(wrong.getUnmatched().get(0));
        // Behind a double dash, a known option is an argument like any other.
        boolean known = wrong.getCommandLine().getCommandSpec().optionsMap().containsKey(first);
        Text text = wrong.isUnknownOption() && !known
                ? Text.of(Phrase.USAGE_UNKNOWN_OPTION, first)
                : Text.of(Phrase.USAGE_UNEXPECTED_ARGUMENT, first);
        List<String> suggestions = known ? List.of() : wrong.getSuggestions();
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

    private static String withoutValue(String argument) {
        int equals = argument.startsWith("-") ? argument.indexOf('=') : -1;
        return equals < 0 ? argument : argument.substring(0, equals);
    }
}
