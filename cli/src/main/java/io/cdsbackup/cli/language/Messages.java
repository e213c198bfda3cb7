package io.cdsbackup.cli.language;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says things in one language.
 */
public final class Messages {

    /** A gap, such as {0}; or one with words for where its argument is empty, such as {0:nothing}. */
    private static final Pattern GAP = Pattern.compile("\\{(\\d)(?::([^}]*))?}");

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * The messages of a language.
     *
     * @param language the language
     * @return its messages
     */
    public static Messages in(Language language) {
        return new Messages(language, Bundle.load("messages", language));
    }

    /**
     * Says a phrase.
     *
     * @param phrase what to say
     * @param args what to put into its gaps, by their text form
     * @return the words
     */
    public String say(Phrase phrase, Object... args) {
        return say(Text.of(phrase, args));
    }

    /**
     * Says a text.
     *
     * @param text what to say
     * @return the words
     */
    public String say(Text text) {
        return filled(bundle.getString(text.phrase().key()), text.args());
    }

    /**
     * Says what a failure of this name means.
     *
     * @param failure the simple name of an exception's class
     * @param message what the exception says
     * @return the words, or empty if nothing is known of that name
     */
    public Optional<String> failure(String failure, String message) {
        return find("failure." + failure).map(pattern -> filled(pattern, List.of(message)));
    }

    /**
     * Says what to do about a failure of this name.
     *
     * @param failure the simple name of an exception's class
     * @param hint what the exception says; empty if it says nothing
     * @return the words, or empty if there is nothing to say
     */
    public Optional<String> advice(String failure, String hint) {
        return find("advice." + failure)
                .map(pattern -> filled(pattern, List.of(hint)))
                .filter(words -> !words.isBlank());
    }

    /**
     * The help texts, under the keys that picocli looks for.
     *
     * @return the bundle
     */
    public ResourceBundle help() {
        return Bundle.load("help", language);
    }

    /**
     * The words of manual pages that stand in no help.
     *
     * @return the bundle
     */
    public ResourceBundle pages() {
        return Bundle.load("pages", language);
    }

    private Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static String filled(String pattern, List<String> args) {
        return GAP.matcher(pattern).replaceAll(gap -> Matcher.quoteReplacement(argument(gap, args)));
    }

    private static String argument(MatchResult gap, List<String> args) {
        int index = Integer.parseInt(gap.group(1));
        String argument = index < args.size() ? args.get(index) : "";
        return argument.isEmpty() && gap.group(2) != null ? gap.group(2) : argument;
    }
}
