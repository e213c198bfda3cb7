package io.cdsbackup.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.failure.ExitCode;
import io.cdsbackup.cli.language.Language;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.output.DisplayWidth;
import io.cdsbackup.cli.parse.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(120)
class ManPagesTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        WritePages.main(new String[] {folder.toString(), "1.2.3"});
    }

    @ParameterizedTest
    @ValueSource(strings = {"man/man1", "man/zh_CN/man1"})
    void there_is_a_page_for_each_command_that_names_all_its_options_and_arguments(String pages) throws IOException {
        CommandLine root = new Arguments(Messages.in(Language.ENGLISH)).model();

        for (CommandLine command : all(root)) {
            String page = shownNames(Files.readString(
                    folder.resolve(pages).resolve(command.getCommandSpec().qualifiedName("-") + ".1")));
            assertThat(command.getCommandSpec().options())
                    .hasSizeGreaterThan(10)
                    .flatExtracting(option -> Arrays.asList(option.names()))
                    .allSatisfy(name -> assertThat(page).contains("<" + name + ">"));
            assertThat(command.getCommandSpec().positionalParameters())
                    .allSatisfy(each -> assertThat(page).contains("/" + each.paramLabel() + ">"));
        }
        String main = shownNames(Files.readString(folder.resolve(pages).resolve("cds-backup.1")));
        assertThat(root.getSubcommands().keySet())
                .allSatisfy(name -> assertThat(main).contains("<" + name + ">", "<cds-backup-" + name + ">(1)"));
        assertThat(ExitCode.values()).allSatisfy(code -> assertThat(main).contains("\n<" + code.number() + ">\n"));
        assertThat(main).contains("1.2.3");
    }

    @Test
    void there_is_no_page_of_anything_else() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("man/man1"))) {
            assertThat(files)
                    .hasSize(all(new Arguments(Messages.in(Language.ENGLISH)).model())
                            .size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"man/man1", "man/zh_CN/man1"})
    void groff_warns_of_nothing(String pages) throws Exception {
        Tool.assumeThere("groff");

        try (Stream<Path> files = Files.list(folder.resolve(pages))) {
            for (Path file : files.toList()) {
                assertThat(Tool.output("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", file.toString()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "man/man1, OPTIONS, '--network auto|public|intranet', The network to fetch over.",
        "man/zh_CN/man1, 选项, '--network auto|public|intranet', 下载所用的网络。"
    })
    void man_shows_an_option_on_a_line_and_its_meaning_below(String pages, String heading, String tag, String meaning)
            throws Exception {
        Tool.assumeThere("man");

        String shown = Tool.output(
                        "man", "-l", folder.resolve(pages + "/cds-backup-get.1").toString())
                .replaceAll(".\b", "");

        assertThat(shown.lines())
                .contains(heading)
                .containsSequence(
                        "       " + tag,
                        shown.lines()
                                .filter(line -> line.startsWith("              " + meaning))
                                .findFirst()
                                .orElse("no line with " + meaning))
                .anyMatch(line -> line.strip().startsWith("cds-backup get INSTANCE --latest"))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
    }

    /** The page with bold text in angle brackets, italic text behind a slash. */
    private static String shownNames(String page) {
        return page.replace("\\-", "-")
                .replace("\\fB", "<")
                .replace("\\fI", "/")
                .replace("\\fR", ">");
    }

    private static List<CommandLine> all(CommandLine root) {
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .toList();
    }
}
