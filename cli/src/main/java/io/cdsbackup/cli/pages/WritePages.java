package io.cdsbackup.cli.pages;

import io.cdsbackup.cli.language.Language;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.parse.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Writes the pages into a folder, laid out as an archive or {@code /usr/share} has them. */
public final class WritePages {

    private static final Map<Language, String> MAN_FOLDERS =
            Map.of(Language.ENGLISH, "man/man1", Language.CHINESE, "man/zh_CN/man1");

    private WritePages() {}

    /**
     * Writes them.
     *
     * @param args the folder, which is made where it is not there, and the version
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Language language : Language.values()) {
            manPages(folder.resolve(MAN_FOLDERS.get(language)), Messages.in(language), args[1]);
        }
        Completion completion = Completion.of(new Arguments(Messages.in(Language.ENGLISH)).model());
        write(folder.resolve("completion"), "cds-backup.bash", completion.bash());
        // The name by which zsh looks for it along its fpath.
        write(folder.resolve("completion"), "_cds-backup", completion.zsh());
    }

    private static void manPages(Path folder, Messages messages, String version) throws IOException {
        CommandLine root = new Arguments(messages).model();
        ResourceBundle words = messages.pages();
        for (CommandLine command : Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .toList()) {
            ManPage page = new ManPage(command.getCommandSpec(), words, version);
            write(folder, page.name() + ".1", page.text());
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
    }
}
