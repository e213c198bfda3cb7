package io.cdsbackup.consumer.snippets;

import java.util.List;
import java.util.Optional;

/** A line that is a comment and nothing else, in Java, XML, Markdown, YAML or a properties file. */
final class CommentLine {

    private static final List<String> OPENINGS = List.of("//", "<!--", "#");
    private static final String CLOSING = "-->";

    private CommentLine() {}

    /** What a comment says after a keyword; empty if the line is no comment, or begins otherwise. */
    static Optional<String> after(String keyword, String line) {
        String text = line.strip();
        return OPENINGS.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(opening -> text.substring(opening.length()))
                .map(rest -> rest.endsWith(CLOSING) ? rest.substring(0, rest.length() - CLOSING.length()) : rest)
                .map(String::strip)
                .filter(said -> said.startsWith(keyword))
                .map(said -> said.substring(keyword.length()).strip());
    }
}
