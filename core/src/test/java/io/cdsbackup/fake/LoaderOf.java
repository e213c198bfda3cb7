package io.cdsbackup.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A class loader, such as a plug-in's, that lists adapters of its own and may have copies of classes, or lack some. */
public final class LoaderOf extends ClassLoader {

    private final Path folder;
    private Predicate<String> copied = name -> false;
    private Predicate<String> lacking = name -> false;

    /** A loader whose services files are kept in this folder. */
    public LoaderOf(Path folder, ClassLoader parent) {
        super(parent);
        this.folder = folder;
    }

    /** Lists these classes as the adapters of a port. */
    public LoaderOf listing(Class<?> port, Class<?>... adapters) {
        return listing(port, Arrays.stream(adapters).map(Class::getName).toArray(String[]::new));
    }

    /** Lists classes of these names as the adapters of a port. */
    public LoaderOf listing(Class<?> port, String... adapters) {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.write(services.resolve(port.getName()), List.of(adapters));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    /** Defines these classes itself and asks its parent for none of them: its own jar has them. */
    public LoaderOf copying(Predicate<String> names) {
        copied = names;
        return this;
    }

    /** Finds none of these classes: a jar is missing. */
    public LoaderOf lacking(Predicate<String> names) {
        lacking = names;
        return this;
    }

    /** Does the work while this is the thread's context class loader. */
    public <T> T during(Supplier<T> work) {
        return during(this, work);
    }

    public static <T> T during(@Nullable ClassLoader context, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (lacking.test(name)) {
            throw new ClassNotFoundException(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null || !copied.test(name)) {
                return known == null ? super.loadClass(name, resolve) : known;
            }
            byte[] bytes = bytesOf(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file)
                    ? Collections.enumeration(List.of(file.toUri().toURL()))
                    : Collections.emptyEnumeration();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytesOf(String name) throws ClassNotFoundException {
        try (InputStream in = LoaderOf.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
