package io.cdsbackup.cli.language;

import io.cdsbackup.port.Environment;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the command speaks. */
public enum Language {
    /** English, the default. */
    ENGLISH("en"),
    /** Simplified Chinese. */
    CHINESE("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language that the environment asks for: the first variable of {@code CDS_LANG}, {@code LC_ALL},
     * {@code LC_MESSAGES} and {@code LANG} that is set decides. A language that the command does not speak means English.
     *
     * @param environment the environment
     * @return the language
     */
    public static Language of(Environment environment) {
        return Stream.of("CDS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::variable)
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .findFirst()
                .filter(Language::isChinese)
                .map(value -> CHINESE)
                .orElse(ENGLISH);
    }

    /**
     * The language's tag by RFC 5646.
     *
     * @return {@code en} or {@code zh}
     */
    public String tag() {
        return tag;
    }

    private static boolean isChinese(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return word.equals("zh") || word.startsWith("zh_") || word.startsWith("zh-") || word.startsWith("zh.");
    }
}
