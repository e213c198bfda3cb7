package io.cdsbackup.cli.signal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Calls back on a signal. The JVM's own handler would end the process with the right code, but run shutdown hooks that cannot
 * know which signal it was. {@code sun.misc.Signal} (module {@code jdk.unsupported}) can; it is reached by reflection because
 * the compiler warns of it in a way that cannot be silenced.
 */
final class SignalTrap {

    private SignalTrap() {}

    /**
     * Sets a handler.
     *
     * @param signal its name, without SIG
     * @param handler what to call, on a thread of the JVM's own
     * @return false if this JVM keeps the signal for itself or the system does not have it; it then acts as by default
     */
    static boolean set(String signal, Runnable handler) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            InvocationHandler forward = (proxy, method, args) -> {
                if (method.getDeclaringClass() == Object.class) {
                    return objectMethod(proxy, method.getName(), args);
                }
                handler.run();
                return null;
            };
            Object trap = Proxy.newProxyInstance(handlerType.getClassLoader(), new Class<?>[] {handlerType}, forward);
            Object named = signalType.getConstructor(String.class).newInstance(signal);
            signalType.getMethod("handle", signalType, handlerType).invoke(null, named, trap);
            return true;
        } catch (ReflectiveOperationException unavailable) {
            if (unavailable instanceof InvocationTargetException target && target.getCause() instanceof Error broken) {
                throw broken;
            }
            return false;
        }
    }

    private static Object objectMethod(Object proxy, String name, Object[] args) {
        return switch (name) {
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "SignalTrap";
        };
    }
}
