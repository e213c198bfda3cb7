package host;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An application of modules with a plug-in: the module {@code app} in a layer of its own, with all that offers what it
 * uses. Arguments: the plug-in's module path, how many class loaders the layer gets, whose one the thread's context class
 * loader is while the plug-in runs, the program's main class and its own arguments.
 */
public final class Layers {

    public static void main(String[] arguments) throws Exception {
        ModuleLayer.Controller plugin = layer(arguments[0], arguments[1]);
        ClassLoader loader = plugin.layer().findLoader("app");
        Module app = plugin.layer().findModule("app").orElseThrow();
        plugin.addExports(app, "app", Layers.class.getModule());
        Thread.currentThread().setContextClassLoader(context(arguments[2], loader));
        String[] rest = Arrays.copyOfRange(arguments, 4, arguments.length);
        Class<?> program = Class.forName(app, arguments[3]);
        program.getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static ModuleLayer.Controller layer(String path, String loaders) {
        Path[] files = Arrays.stream(path.split(File.pathSeparator)).map(Path::of).toArray(Path[]::new);
        ModuleLayer below = ModuleLayer.boot();
        Configuration modules =
                below.configuration().resolveAndBind(ModuleFinder.of(files), ModuleFinder.of(), Set.of("app"));
        ClassLoader parent = ClassLoader.getSystemClassLoader();
        return switch (loaders) {
            case "one" -> ModuleLayer.defineModulesWithOneLoader(modules, List.of(below), parent);
            case "many" -> ModuleLayer.defineModulesWithManyLoaders(modules, List.of(below), parent);
            default -> throw new IllegalArgumentException(loaders);
        };
    }

    private static ClassLoader context(String whose, ClassLoader plugin) {
        return switch (whose) {
            case "nobody" -> null;
            case "application" -> Layers.class.getClassLoader();
            case "plugin" -> plugin;
            default -> throw new IllegalArgumentException(whose);
        };
    }
}
