package io.cdsbackup.internal.discovery;

import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.error.ErrorDetail;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for services through the context class loader, where a framework's or a plug-in's adapters are, and then through the
 * port's own. What both see counts once, by class name.
 */
final class Services {

    private Services() {}

    static <T> List<T> of(Class<T> port, Function<? super T, String> label) {
        Map<String, T> found = new LinkedHashMap<>();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && sees(context, port)) {
            add(port, context, found);
        }
        add(port, port.getClassLoader(), found);
        return found.values().stream().sorted(Comparator.comparing(label)).toList();
    }

    // Another application's loader has a copy of the port of its own, or none: its adapters are not of this one.
    private static boolean sees(ClassLoader loader, Class<?> port) {
        try {
            return Class.forName(port.getName(), false, loader) == port;
        } catch (ClassNotFoundException withoutPort) {
            return false;
        }
    }

    private static <T> void add(Class<T> port, @Nullable ClassLoader loader, Map<String, T> found) {
        try {
            for (T service : ServiceLoader.load(port, loader)) {
                found.putIfAbsent(service.getClass().getName(), service);
            }
        } catch (ServiceConfigurationError broken) {
            throw new AdapterMissingException(
                    ErrorDetail.of("An adapter of " + port.getSimpleName() + " on the class path cannot be loaded")
                            .withHint("Its jar is broken, of another version, or lacks a dependency: see the cause."),
                    broken);
        }
    }
}
