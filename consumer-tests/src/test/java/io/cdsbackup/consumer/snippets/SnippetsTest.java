package io.cdsbackup.consumer.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the READMEs show is in the sources that they name, to the letter; those run in tests of their own. */
class SnippetsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theReadmesShowWhatTheSourcesHave() throws IOException {
        List<String> problems = Checkout.at(ROOT).snippets().problems();

        assertThat(String.join("\n", problems)).isEmpty();
    }

    @Test
    void theirBlocksOfXmlNameArtifactsAndTheVersionOfThisBuild() throws Exception {
        Checkout checkout = Checkout.at(ROOT);
        Artifacts artifacts = Artifacts.of(ROOT.resolve("pom.xml"), checkout.poms());

        List<String> problems = checkout.pages().stream()
                .filter(MarkdownFile::isReadme)
                .flatMap(page -> artifacts.problems(page).stream())
                .toList();

        assertThat(String.join("\n", problems)).isEmpty();
    }

    @Test
    void theReadmesOfTheRootAreSeen() throws IOException {
        assertThat(Checkout.at(ROOT).pages())
                .filteredOn(MarkdownFile::isReadme)
                .extracting(MarkdownFile::name)
                .contains("README.md", "README.zh-CN.md", "core/README.md", "examples/plain-class-path/README.md");
    }
}
