package io.cdsbackup.consumer.snippets;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a checkout that show code or have it; not what a build made. */
final class Checkout {

    private static final Set<String> SOURCES = Set.of("java", "properties", "xml", "yaml", "yml");

    private final Path root;
    private final List<Path> files;

    private Checkout(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    static Checkout at(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean hidden = name.startsWith(".") || name.equals("target");
                return hidden && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return new Checkout(root, files);
    }

    Snippets snippets() throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : files) {
            if (SOURCES.contains(extension(file))) {
                sources.add(new SourceFile(name(file), Files.readAllLines(file)));
            }
        }
        return new Snippets(pages(), sources);
    }

    List<MarkdownFile> pages() throws IOException {
        List<MarkdownFile> pages = new ArrayList<>();
        for (Path file : files) {
            if (extension(file).equals("md")) {
                pages.add(new MarkdownFile(name(file), Files.readAllLines(file)));
            }
        }
        return pages;
    }

    /** The poms of its modules. */
    List<Path> poms() {
        return files.stream().filter(file -> file.endsWith("pom.xml")).toList();
    }

    void write(Map<String, List<String>> contents) throws IOException {
        for (Map.Entry<String, List<String>> content : contents.entrySet()) {
            Files.writeString(root.resolve(content.getKey()), String.join("\n", content.getValue()) + "\n");
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
