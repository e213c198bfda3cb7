package io.cdsbackup.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A jar that the build has made, in the {@code target} folder of its module.
 *
 * @param file the jar
 */
record BuiltJar(Path file) {

    private static final String SERVICES = "META-INF/services/";

    /** The module's folder, such as {@code transport-jdk}. */
    Path moduleFolder() {
        return file.getParent().getParent();
    }

    String moduleFolderName() {
        return moduleFolder().getFileName().toString();
    }

    /** The pom that is published with the jar. */
    PublishedPom pom() {
        return PublishedPom.of(moduleFolder());
    }

    ModuleDescriptor descriptor() {
        return ModuleFinder.of(file).findAll().iterator().next().descriptor();
    }

    /** The names of all files in it. */
    List<String> entries() {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> classes() {
        return entries().stream().filter(name -> name.endsWith(".class")).toList();
    }

    String text(String entry) {
        try (JarFile jar = new JarFile(file.toFile());
                InputStream content = jar.getInputStream(jar.getEntry(entry))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What its files under {@code META-INF/services} say: providers by service, in order of their names. */
    Map<String, List<String>> services() {
        Map<String, List<String>> services = new TreeMap<>();
        for (String entry : entries()) {
            if (entry.startsWith(SERVICES)) {
                List<String> providers = text(entry)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .sorted()
                        .toList();
                services.put(entry.substring(SERVICES.length()), providers);
            }
        }
        return services;
    }

    @Override
    public String toString() {
        return moduleFolderName();
    }
}
