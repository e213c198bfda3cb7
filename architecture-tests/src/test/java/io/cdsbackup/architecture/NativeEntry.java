package io.cdsbackup.architecture;

import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that a native image has to be told, since its builder may not find it by itself. */
sealed interface NativeEntry {

    /**
     * Whether there is what it names.
     *
     * @param module whose file says so
     */
    boolean exists(ReactorModule module);

    /** A class that is looked up by its name. */
    record ByName(String name) implements NativeEntry {
        @Override
        public boolean exists(ReactorModule module) {
            return find(name).isPresent();
        }
    }

    /** A method, or a constructor ({@code <init>}), that is called by its name. */
    record Member(String type, String name, List<String> parameters) implements NativeEntry {

        static Member of(String type, String name, String... parameters) {
            return new Member(type, name, List.of(parameters));
        }

        @Override
        public boolean exists(ReactorModule module) {
            return find(type).stream()
                    .flatMap(found -> name.equals("<init>")
                            ? Stream.of(found.getDeclaredConstructors())
                            : Stream.of(found.getDeclaredMethods())
                                    .filter(method -> method.getName().equals(name)))
                    .anyMatch(found -> parameters(found).equals(parameters));
        }

        private static List<String> parameters(Executable called) {
            return Stream.of(called.getParameterTypes()).map(Class::getName).toList();
        }
    }

    /** A class whose public methods are asked for, and called. */
    record PublicMethods(String type) implements NativeEntry {
        @Override
        public boolean exists(ReactorModule module) {
            return find(type).filter(found -> found.getMethods().length > 0).isPresent();
        }
    }

    /** A class whose own fields are read and written. */
    record Fields(String type) implements NativeEntry {
        @Override
        public boolean exists(ReactorModule module) {
            return find(type).isPresent();
        }
    }

    /** An interface that a proxy is made of. */
    record Proxied(String type) implements NativeEntry {
        @Override
        public boolean exists(ReactorModule module) {
            return find(type).filter(Class::isInterface).isPresent();
        }
    }

    /** A file in the jar. */
    record Resource(String path) implements NativeEntry {
        @Override
        public boolean exists(ReactorModule module) {
            return Files.isRegularFile(module.classes().resolve(path));
        }
    }

    /** An argument for the builder. */
    record Argument(String text) implements NativeEntry {
        @Override
        public boolean exists(ReactorModule module) {
            return true;
        }
    }

    private static Optional<Class<?>> find(String type) {
        try {
            return Optional.of(Class.forName(type, false, NativeEntry.class.getClassLoader()));
        } catch (ClassNotFoundException without) {
            return Optional.empty();
        }
    }
}
