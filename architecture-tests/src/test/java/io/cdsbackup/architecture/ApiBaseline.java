package io.cdsbackup.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The API as it was released last: the jars that {@code compatibility/make-baseline} made.
 *
 * @param folder where they are
 */
record ApiBaseline(Path folder) {

    private static final Pattern VERSION = Pattern.compile("<compatibility.baseline>(.+)</compatibility.baseline>");
    private static final Pattern COMPARISON =
            Pattern.compile("<artifactId>japicmp-maven-plugin</artifactId>.*?</plugin>", Pattern.DOTALL);
    private static final Pattern EXCLUDED = Pattern.compile("<exclude>([^<#]+)[^<]*</exclude>");

    /** The one that the parent's pom names. */
    static ApiBaseline current() {
        Matcher version = VERSION.matcher(pom());
        if (!version.find()) {
            throw new IllegalStateException("The parent's pom names no baseline");
        }
        return new ApiBaseline(
                Reactor.folder().resolve("compatibility/baseline").resolve(version.group(1)));
    }

    /** The classes that the parent's pom excepts from the comparison, by their full names. */
    static Set<String> accepted() {
        return COMPARISON
                .matcher(pom())
                .results()
                .flatMap(plugin -> EXCLUDED.matcher(plugin.group()).results())
                .map(exclusion -> exclusion.group(1))
                .collect(Collectors.toSet());
    }

    List<ModuleDescriptor> modules() {
        return ModuleFinder.of(folder).findAll().stream()
                .map(ModuleReference::descriptor)
                .toList();
    }

    /** The classes of the jars, beside those of other projects that they refer to, and none of the build's own. */
    URLClassLoader loader() {
        return new URLClassLoader(
                Stream.concat(jars(), others()).map(ApiBaseline::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    /** The full names of the classes in the jars. */
    List<String> classes() {
        return jars().flatMap(ApiBaseline::entries)
                .filter(entry -> entry.endsWith(".class") && !entry.equals("module-info.class"))
                .map(entry -> entry.replace('/', '.').replaceFirst("\\.class$", ""))
                .toList();
    }

    private Stream<Path> jars() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> entries(Path jar) {
        return ModuleFinder.of(jar).findAll().stream().flatMap(module -> {
            try (var content = module.open();
                    Stream<String> names = content.list()) {
                return names.toList().stream();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static Stream<Path> others() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.startsWith(Reactor.folder()));
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String pom() {
        return Reactor.read(Reactor.folder().resolve("pom.xml"));
    }
}
