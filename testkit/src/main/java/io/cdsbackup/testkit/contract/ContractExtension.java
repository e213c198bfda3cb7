package io.cdsbackup.testkit.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each case its bench, clears it away, and skips what is waived. */
final class ContractExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(ContractExtension.class);

    ContractExtension() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Integer> number = context.getTestMethod().flatMap(ContractExtension::number);
        if (number.isEmpty() || context.getTestInstance().isEmpty()) {
            return ConditionEvaluationResult.enabled("no case of the contract");
        }
        Map<Integer, String> waivers = contract(context).waivers();
        check(waivers, context.getRequiredTestClass());
        String reason = waivers.get(number.get());
        return reason == null
                ? ConditionEvaluationResult.enabled("not waived")
                : ConditionEvaluationResult.disabled("Case " + number.get() + " is waived: " + reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Bench.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Bench bench = contract(context).bench();
        context.getStore(NAMESPACE).put(Bench.class, bench);
        return bench;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        @Nullable Bench bench = context.getStore(NAMESPACE).remove(Bench.class, Bench.class);
        if (bench != null) {
            bench.clear();
        }
    }

    private static void check(Map<Integer, String> waivers, Class<?> tests) {
        Set<Integer> cases = Arrays.stream(tests.getMethods())
                .flatMap(method -> number(method).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        waivers.forEach((number, reason) -> {
            if (!cases.contains(number) || reason.isBlank()) {
                throw new IllegalStateException(
                        "A waiver names a case of this contract and a reason, which " + number + " does not");
            }
        });
    }

    private static Optional<Integer> number(Method method) {
        return Optional.ofNullable(method.getAnnotation(ContractCase.class)).map(ContractCase::value);
    }

    private static Contract contract(ExtensionContext context) {
        return (Contract) context.getRequiredTestInstance();
    }
}
