package io.cdsbackup.consumer.snippets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A Markdown file, read for its fenced blocks and what is announced above them. */
final class MarkdownFile {

    private static final String FENCE = "```";
    /** Comments of a translation differ from those of the source, which are English. */
    private static final Pattern TRANSLATION = Pattern.compile("(?:.*/)?README\\.[^/]+\\.md");

    private final String name;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    MarkdownFile(String name, List<String> lines) {
        this.name = name;
        this.lines = List.copyOf(lines);
        read();
    }

    String name() {
        return name;
    }

    boolean isReadme() {
        return name.equals("README.md") || name.endsWith("/README.md") || isTranslation();
    }

    boolean isTranslation() {
        return TRANSLATION.matcher(name).matches();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Announcements without a block. */
    List<String> problems() {
        return problems;
    }

    /** Where a block is, as editors understand it. */
    String place(Block block) {
        return name + ":" + block.line();
    }

    /** All lines, with other ones in some of the blocks. */
    List<String> with(Map<Block, List<String>> replaced) {
        List<String> all = new ArrayList<>(lines);
        // From the end, so that the numbers of the lines above stay right.
        replaced.keySet().stream()
                .sorted(Comparator.comparingInt(Block::line).reversed())
                .forEach(block -> {
                    List<String> old = all.subList(
                            block.line(), block.line() + block.lines().size());
                    old.clear();
                    old.addAll(replaced.get(block).stream()
                            .map(line -> line.isEmpty() ? line : block.indentation() + line)
                            .toList());
                });
        return all;
    }

    private void read() {
        String announced = "";
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.strip().startsWith(FENCE)) {
                Block block = block(number, announced);
                blocks.add(block);
                number += block.lines().size() + 1;
                announced = "";
                continue;
            }
            withoutBlock(number - 1, announced);
            announced = CommentLine.after(Region.BEGIN, line).orElse("");
        }
        withoutBlock(lines.size(), announced);
    }

    private void withoutBlock(int line, String announced) {
        if (!announced.isEmpty()) {
            problems.add(name + ":" + line + ": a block must begin on the next line, to show " + announced);
        }
    }

    private Block block(int fence, String announced) {
        String first = lines.get(fence - 1);
        String indentation = first.substring(0, first.indexOf(FENCE));
        List<String> content = lines.subList(fence, lines.size()).stream()
                .takeWhile(line -> !line.strip().equals(FENCE))
                .map(line -> line.startsWith(indentation) ? line.substring(indentation.length()) : line)
                .toList();
        String language = first.strip().substring(FENCE.length()).strip();
        return new Block(fence, indentation, language, announced, content);
    }
}
