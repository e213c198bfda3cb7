package io.cdsbackup.consumer.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each way in which a README and the sources may part, and what is said about it. */
class SnippetProblemsTest {

    private static final SourceFile SOURCE = source(
            "A.java",
            "class A {",
            "    // snippet: one",
            "    int a; // first",
            "",
            "    int b;",
            "    // end snippet",
            "}");

    @Test
    void aBlockThatShowsItsRegionIsRight() {
        assertThat(problems(page(
                        "README.md",
                        "<!-- snippet: A.java#one -->",
                        "```java",
                        "int a; // first",
                        "",
                        "int b;",
                        "```")))
                .isEmpty();
    }

    @Test
    void aBlockInAListIsIndented() {
        assertThat(problems(page(
                        "README.md",
                        "1. so:",
                        "   <!-- snippet: A.java#one -->",
                        "   ```java",
                        "   int a; // first",
                        "",
                        "   int b;",
                        "   ```")))
                .isEmpty();
    }

    @Test
    void anotherLineIsShownWithTheOneOfTheSource() {
        assertThat(problems(page(
                        "README.md", "<!-- snippet: A.java#one -->", "```java", "int a; // first", "int c;", "```")))
                .containsExactly(
                        "README.md:2: not what A.java:2 has as one. Line 2 is\n    int c;\n  and there\n    \n "
                                + " Change the source if need be, then run docs/snippets, which writes the block anew");
    }

    @Test
    void aTypedBlockIsTold() {
        assertThat(problems(
                        page("a/README.md", "```java", "int a;", "```"),
                        page(
                                "docs/guide.md",
                                "<!-- snippet: A.java#one -->",
                                "```java",
                                "int a; // first",
                                "",
                                "int b;",
                                "```",
                                "```java",
                                "```")))
                .singleElement()
                .asString()
                .startsWith("a/README.md:1: this block is typed. Mark the lines in code that a test runs");
    }

    @Test
    void blocksOfOtherLanguagesMayBeTyped() {
        assertThat(problems(page(
                        "README.md",
                        "<!-- snippet: A.java#one -->",
                        "```java",
                        "int a; // first",
                        "",
                        "int b;",
                        "```",
                        "```sh",
                        "ls",
                        "```")))
                .isEmpty();
    }

    @Test
    void aRegionThatIsNotThereIsTold() {
        assertThat(problems(page("README.md", "<!-- snippet: A.java#two -->", "```java", "```")))
                .contains("README.md:2: there is no A.java#two; that file has the regions one");
        assertThat(problems(page("README.md", "<!-- snippet: B.java#two -->", "```java", "```")))
                .contains("README.md:2: there is no B.java#two; that file has no region, or there is none");
    }

    @Test
    void aRegionThatNothingShowsIsTold() {
        assertThat(problems(page("README.md")))
                .containsExactly("A.java:2: nothing shows the region one: announce it above a block by"
                        + " <!-- snippet: A.java#one -->, or remove its marks");
    }

    @Test
    void anAnnouncementWithoutABlockIsTold() {
        assertThat(problems(page("README.md", "<!-- snippet: A.java#one -->", "", "text")))
                .contains("README.md:1: a block must begin on the next line, to show A.java#one");
        assertThat(problems(page("README.md", "<!-- snippet: A.java#one -->")))
                .contains("README.md:1: a block must begin on the next line, to show A.java#one");
    }

    @Test
    void marksThatMakeNoRegionAreTold() {
        assertThat(source(
                                "A.java",
                                "// snippet: a",
                                "// snippet: b",
                                "// end snippet",
                                "// end snippet",
                                "# snippet: c")
                        .problems())
                .containsExactly(
                        "A.java:1: the region a has no \"end snippet\" before the next begins",
                        "A.java:4: this \"end snippet\" ends nothing",
                        "A.java:5: the region c has no \"end snippet\"");
        assertThat(source(
                                "a.xml",
                                "<!-- snippet: a -->",
                                "<!-- end snippet -->",
                                "<!-- snippet: a -->",
                                "<!-- end snippet -->")
                        .problems())
                .containsExactly("a.xml:3: there is another region a in this file");
    }

    @Test
    void aTranslationHasCommentsOfItsOwnAndNothingElse() {
        MarkdownFile english =
                page("README.md", "<!-- snippet: A.java#one -->", "```java", "int a; // first", "", "int b;", "```");

        assertThat(problems(
                        english,
                        page(
                                "README.zh-CN.md",
                                "<!-- snippet: A.java#one -->",
                                "```java",
                                "int a; // 一",
                                "",
                                "int b;",
                                "```")))
                .isEmpty();
        assertThat(problems(
                        english,
                        page(
                                "README.zh-CN.md",
                                "<!-- snippet: A.java#one -->",
                                "```java",
                                "int z; // 一",
                                "",
                                "int b;",
                                "```")))
                .hasSize(1);
        assertThat(problems(english, page("README.zh-CN.md")))
                .containsExactly("README.zh-CN.md shows [], but README.md shows [A.java#one]");
    }

    @Test
    void whatDiffersIsWrittenAnewAndATranslationKeepsItsComments() {
        MarkdownFile english = page(
                "README.md",
                "# A",
                "  <!-- snippet: A.java#one -->",
                "  ```java",
                "  old",
                "  ```",
                "after",
                "```sh",
                "ls",
                "```");
        MarkdownFile chinese =
                page("README.zh-CN.md", "<!-- snippet: A.java#one -->", "```java", "int a; // 一", "int z;", "```");

        assertThat(snippets(english, chinese).corrections())
                .isEqualTo(Map.of(
                        "README.md",
                        List.of(
                                "# A",
                                "  <!-- snippet: A.java#one -->",
                                "  ```java",
                                "  int a; // first",
                                "",
                                "  int b;",
                                "  ```",
                                "after",
                                "```sh",
                                "ls",
                                "```"),
                        "README.zh-CN.md",
                        List.of("<!-- snippet: A.java#one -->", "```java", "int a; // 一", "", "int b;", "```")));
    }

    private static List<String> problems(MarkdownFile... pages) {
        return snippets(pages).problems();
    }

    private static Snippets snippets(MarkdownFile... pages) {
        return new Snippets(List.of(pages), List.of(SOURCE));
    }

    private static MarkdownFile page(String name, String... lines) {
        return new MarkdownFile(name, List.of(lines));
    }

    private static SourceFile source(String name, String... lines) {
        return new SourceFile(name, List.of(lines));
    }
}
