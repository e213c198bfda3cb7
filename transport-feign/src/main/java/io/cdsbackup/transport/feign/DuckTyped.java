package io.cdsbackup.transport.feign;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Calls public methods that classes of other libraries are known to have, though no type on our class path declares them.
 * Where there is no such method, or it fails, the caller goes on without it.
 */
final class DuckTyped {

    private DuckTyped() {}

    /**
     * The result of a public method without parameters.
     *
     * @param target whose method
     * @param name the method's name
     * @param type what it must return
     * @return the result; empty if there is no such method, it failed, or gave null
     */
    static <T> Optional<T> get(Object target, String name, Class<T> type) {
        try {
            Method method = target.getClass().getMethod(name);
            return type.isAssignableFrom(method.getReturnType()) && method.canAccess(target)
                    ? Optional.ofNullable(type.cast(method.invoke(target)))
                    : Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException without) {
            return Optional.empty();
        }
    }

    /**
     * Runs a public method without parameters and result.
     *
     * @param target whose method
     * @param name the method's name
     * @return whether there is one and it ended well
     */
    static boolean run(Object target, String name) {
        try {
            Method method = target.getClass().getMethod(name);
            if (method.getReturnType() != void.class || !method.canAccess(target)) {
                return false;
            }
            method.invoke(target);
            return true;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException without) {
            return false;
        }
    }
}
