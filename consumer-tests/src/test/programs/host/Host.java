package host;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An application with a plug-in: a program in a class loader that sees its own jars and the JDK. Arguments: the plug-in's
 * path, the thread's context class loader while the plug-in runs, the program's main class and its own arguments.
 */
public final class Host {

    public static void main(String[] arguments) throws Exception {
        ClassLoader plugin = new URLClassLoader(urls(arguments[0]), ClassLoader.getPlatformClassLoader());
        Class<?> program = Class.forName(arguments[2], true, plugin);
        Thread.currentThread().setContextClassLoader(context(arguments[1], plugin));
        String[] rest = Arrays.copyOfRange(arguments, 3, arguments.length);
        program.getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static ClassLoader context(String kind, ClassLoader plugin) throws Exception {
        String path = kind.substring(kind.indexOf('=') + 1);
        return switch (kind.contains("=") ? kind.substring(0, kind.indexOf('=')) : kind) {
            case "none" -> null;
            case "empty" -> new URLClassLoader(new URL[0], null);
            case "application" -> Host.class.getClassLoader();
            case "below-plugin" -> new URLClassLoader(urls(path), plugin);
            case "below-plugin-own-first" -> new OwnFirst(urls(path), plugin);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static URL[] urls(String path) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String file : path.split(File.pathSeparator)) {
            urls.add(Path.of(file).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** As servlet containers do it. */
    private static final class OwnFirst extends URLClassLoader {

        private OwnFirst(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                try {
                    return findClass(name);
                } catch (ClassNotFoundException notOwn) {
                    return super.loadClass(name, resolve);
                }
            }
        }
    }
}
