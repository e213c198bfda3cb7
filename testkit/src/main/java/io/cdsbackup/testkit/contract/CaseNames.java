package io.cdsbackup.testkit.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a case as its number and a sentence. Tests that a subclass adds keep their names. */
final class CaseNames extends DisplayNameGenerator.Standard {

    CaseNames() {}

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        ContractCase number = method.getAnnotation(ContractCase.class);
        return number == null
                ? super.generateDisplayNameForMethod(enclosing, testClass, method)
                : number.value() + ": " + sentence(method.getName());
    }

    /** From {@code aGetHasNoBody}, "a get has no body". */
    static String sentence(String camelCase) {
        return camelCase
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
