package io.cdsbackup.cli.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorKind;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help", "pages"})
    void both_languages_have_the_same_keys(String name) {
        assertThat(Bundle.load(name, Language.CHINESE).keySet())
                .isEqualTo(Bundle.load(name, Language.ENGLISH).keySet())
                .isNotEmpty();
    }

    @Test
    void both_languages_have_the_same_gaps_in_each_message() {
        ResourceBundle english = Bundle.load("messages", Language.ENGLISH);
        ResourceBundle chinese = Bundle.load("messages", Language.CHINESE);

        assertThat(english.keySet())
                // What to do about a failure is said in Chinese without the library's English words.
                .filteredOn(key -> !key.startsWith("advice.") || !key.endsWith("Exception"))
                .allSatisfy(key ->
                        assertThat(gaps(chinese.getString(key))).as(key).isEqualTo(gaps(english.getString(key))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_phrase_and_every_failure_has_words_and_nothing_else_has(Language language) throws Exception {
        Set<String> needed =
                Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toCollection(TreeSet::new));
        for (String failure : failures()) {
            needed.add("failure." + failure);
            needed.add("advice." + failure);
        }

        assertThat(Bundle.load("messages", language).keySet()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_message_is_blank(Language language) {
        ResourceBundle bundle = Bundle.load("messages", language);

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).isNotBlank());
    }

    @Test
    void the_chinese_words_are_chinese() {
        ResourceBundle bundle = Bundle.load("messages", Language.CHINESE);

        assertThat(bundle.keySet())
                .filteredOn(key -> !List.of(
                                "error.line",
                                "progress.bar.moved",
                                "progress.line",
                                "list.time",
                                "demo.step",
                                "demo.command",
                                "field.sha256")
                        .contains(key))
                .allSatisfy(key -> assertThat(bundle.getString(key).codePoints().anyMatch(Character::isIdeographic))
                        .as(key)
                        .isTrue());
    }

    @Test
    void every_phrase_is_said_somewhere() throws IOException {
        String sources = sources();

        assertThat(Phrase.values())
                .allSatisfy(phrase -> assertThat(sources).containsPattern("Phrase\\." + phrase.name() + "\\b"));
    }

    @Test
    void every_help_text_is_asked_for_somewhere() throws IOException {
        String sources = sources();

        assertThat(Bundle.load("help", Language.ENGLISH).keySet())
                .filteredOn(key -> !key.contains("usage."))
                .allSatisfy(key -> assertThat(sources).contains("\"" + key + "\""));
    }

    private static List<String> gaps(String words) {
        return GAP.matcher(words)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    /** The names of all exceptions that the library publishes, but for the root. */
    private static List<String> failures() throws IOException, URISyntaxException {
        URI place = ErrorKind.class.getResource("ErrorKind.class").toURI();
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return exceptions(jar.getPath("io/cdsbackup/error"));
            }
        }
        return exceptions(Path.of(place).getParent());
    }

    private static List<String> exceptions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Exception.class"))
                    .map(name -> name.replace(".class", ""))
                    .filter(name -> !name.equals(BackupException.class.getSimpleName()))
                    .toList();
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
