package io.cdsbackup.consumer.snippets;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Markdown files of a checkout, and the regions of its sources that they show. */
final class Snippets {

    private final List<MarkdownFile> pages;
    private final List<SourceFile> sources;
    private final Map<String, Region> regions = new LinkedHashMap<>();

    Snippets(List<MarkdownFile> pages, List<SourceFile> sources) {
        this.pages = pages;
        this.sources = sources;
        sources.forEach(source -> source.regions().forEach(region -> regions.putIfAbsent(region.address(), region)));
    }

    /** All that is wrong, a sentence each, the place first. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        sources.forEach(source -> problems.addAll(source.problems()));
        for (MarkdownFile page : pages) {
            problems.addAll(page.problems());
            page.blocks().forEach(block -> problem(page, block).ifPresent(problems::add));
            if (page.isTranslation()) {
                original(page)
                        .filter(original -> !announced(original).equals(announced(page)))
                        .ifPresent(original -> problems.add(page.name() + " shows " + announced(page) + ", but "
                                + original.name() + " shows " + announced(original)));
            }
        }
        List<String> shown =
                pages.stream().flatMap(page -> announced(page).stream()).toList();
        regions.values().stream()
                .filter(region -> !shown.contains(region.address()))
                .map(region -> region.place() + ": nothing shows the region " + region.name()
                        + ": announce it above a block by <!-- snippet: " + region.address()
                        + " -->, or remove its marks")
                .forEach(problems::add);
        return problems;
    }

    /** The files that have to be written anew, with all their lines; blocks without a region stay as they are. */
    Map<String, List<String>> corrections() {
        Map<String, List<String>> corrections = new LinkedHashMap<>();
        for (MarkdownFile page : pages) {
            Map<Block, List<String>> replaced = new LinkedHashMap<>();
            for (Block block : page.blocks()) {
                Region region = regions.get(block.announced());
                if (region != null && !shows(page, block, region)) {
                    replaced.put(
                            block,
                            page.isTranslation() ? Translation.of(region.lines(), block.lines()) : region.lines());
                }
            }
            if (!replaced.isEmpty()) {
                corrections.put(page.name(), page.with(replaced));
            }
        }
        return corrections;
    }

    private Optional<String> problem(MarkdownFile page, Block block) {
        String place = page.place(block) + ": ";
        if (!block.isAnnounced()) {
            return page.isReadme() && block.language().equals("java")
                    ? Optional.of(place + "this block is typed. Mark the lines in code that a test runs by"
                            + " \"// snippet: NAME\" and \"// end snippet\", and put <!-- snippet: PATH#NAME --> right"
                            + " above the block")
                    : Optional.empty();
        }
        Region region = regions.get(block.announced());
        if (region == null) {
            return Optional.of(place + "there is no " + block.announced() + "; " + regionsOf(block.announced()));
        }
        return shows(page, block, region)
                ? Optional.empty()
                : Optional.of(place + "not what " + region.place() + " has as " + region.name() + ". "
                        + difference(block.lines(), region.lines())
                        + " Change the source if need be, then run docs/snippets, which writes the block anew");
    }

    private static boolean shows(MarkdownFile page, Block block, Region region) {
        return page.isTranslation()
                ? Translation.code(block.lines()).equals(Translation.code(region.lines()))
                : block.lines().equals(region.lines());
    }

    private static String difference(List<String> shown, List<String> source) {
        int same = 0;
        while (same < Math.min(shown.size(), source.size()) && shown.get(same).equals(source.get(same))) {
            same++;
        }
        return "Line " + (same + 1) + " is" + line(shown, same) + "\n  and there" + line(source, same) + "\n ";
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? "\n    " + lines.get(index) : " missing";
    }

    private String regionsOf(String address) {
        String file = address.split("#", 2)[0];
        String names = regions.values().stream()
                .filter(region -> region.file().equals(file))
                .map(Region::name)
                .collect(joining(", "));
        return names.isEmpty() ? "that file has no region, or there is none" : "that file has the regions " + names;
    }

    private Optional<MarkdownFile> original(MarkdownFile translation) {
        String name = translation.name().replaceFirst("README\\..*", "README.md");
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    private static List<String> announced(MarkdownFile page) {
        return page.blocks().stream()
                .filter(Block::isAnnounced)
                .map(Block::announced)
                .toList();
    }
}
