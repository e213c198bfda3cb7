package io.cdsbackup.consumer;

import io.cdsbackup.consumer.ChildJvm.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The two ways to start a program: it and its jars on the class path, or all of them as modules. */
enum Launch {
    CLASS_PATH("null") {
        @Override
        ConsumerProgram program() {
            return ConsumerProgram.onClassPath(Dependencies.on("core").compilePath());
        }

        @Override
        Outcome run(ChildJvm jvm, List<Path> path, String mainClass, String... arguments) {
            return jvm.runClass(path, mainClass, arguments);
        }
    },
    MODULE_PATH("app") {
        @Override
        ConsumerProgram program() {
            return ConsumerProgram.onModulePath(Dependencies.on("core").compilePath(), "io.cdsbackup.core");
        }

        @Override
        Outcome run(ChildJvm jvm, List<Path> path, String mainClass, String... arguments) {
            return jvm.runModule(path, mainClass, arguments);
        }
    };

    private final String module;

    Launch(String module) {
        this.module = module;
    }

    /** A program that names core alone, to be compiled for this. */
    abstract ConsumerProgram program();

    abstract Outcome run(ChildJvm jvm, List<Path> path, String mainClass, String... arguments);

    /** Says what the program {@code Downloads} should, the module that it is in first. */
    List<String> expected(List<String> lines) {
        return Stream.concat(Stream.of("module " + module), lines.stream()).toList();
    }
}
