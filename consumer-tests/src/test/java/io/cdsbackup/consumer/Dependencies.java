package io.cdsbackup.consumer;

import io.cdsbackup.consumer.PublishedPom.Dependency;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Maven gives a consumer who names some of the modules and nothing else, worked out from the published poms: the jars to
 * compile against, and those to run with. Jars of others are taken to need nothing more; a program that runs shows it.
 */
final class Dependencies {

    private final Set<Path> compile = new LinkedHashSet<>();
    private final Set<Path> runtime = new LinkedHashSet<>();

    private Dependencies() {}

    static Dependencies on(String... moduleFolders) {
        Dependencies all = new Dependencies();
        for (String folder : moduleFolders) {
            all.add(BuiltJars.of(folder), true);
        }
        return all;
    }

    /** The jars of compile scope. */
    List<Path> compilePath() {
        return List.copyOf(compile);
    }

    /** The jars of compile and runtime scope. */
    List<Path> runtimePath() {
        return List.copyOf(runtime);
    }

    List<Path> runtimePathAnd(Path more) {
        return Stream.concat(Stream.of(more), runtime.stream()).toList();
    }

    private void add(BuiltJar jar, boolean compiledAgainst) {
        add(jar.file(), compiledAgainst);
        for (Dependency next : jar.pom().dependencies()) {
            boolean visible = compiledAgainst && next.scope().equals("compile");
            if (next.optional()) {
                continue;
            }
            if (next.isOurs()) {
                add(BuiltJars.of(next.moduleFolder()), visible);
            } else {
                add(BuiltJars.file(next), visible);
            }
        }
    }

    private void add(Path file, boolean compiledAgainst) {
        runtime.add(file);
        if (compiledAgainst) {
            compile.add(file);
        }
    }
}
