package planted.reflection;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Reaches for what no native image has unless its builder was told. */
final class Curious {
    private Curious() {}

    static Object call(String type) throws ReflectiveOperationException {
        for (Method method : Class.forName(type).getMethods()) {
            return method.invoke(type);
        }
        return type;
    }

    static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null);
    }

    static URL resource(ClassLoader loader) {
        return loader.getResource("anything");
    }

    static ResourceBundle bundle() {
        return ResourceBundle.getBundle("words");
    }

    static MethodHandle handle(Class<?> type) throws ReflectiveOperationException {
        return MethodHandles.lookup().findVirtual(type, "size", MethodType.methodType(int.class));
    }

    /** A reference is as good as a call. */
    static Function<Class<Runnable>, ServiceLoader<Runnable>> services() {
        return ServiceLoader::load;
    }

    static Class<?> loader(ClassLoader loader) throws ClassNotFoundException {
        return loader.loadClass("anything");
    }

    /** Says a class's name, and looks nothing up by it. */
    static String name(Object named) {
        return named.getClass().getName();
    }
}
