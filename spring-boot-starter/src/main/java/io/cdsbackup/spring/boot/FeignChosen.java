package io.cdsbackup.spring.boot;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the transport is to be Feign's: unless the property names another one, since the starter brings {@code jdk} and
 * Feign is there only where somebody has added it. The library's own system property has the same name, and is seen as well.
 */
final class FeignChosen extends SpringBootCondition {

    private static final String FEIGN = "feign";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String property = Setting.name("transport");
        String named = context.getEnvironment().getProperty(property, "").strip();
        ConditionMessage message = ConditionMessage.forCondition("Feign as transport")
                .because(named.isEmpty() ? property + " names no other" : property + " is " + named);
        return new ConditionOutcome(named.isEmpty() || named.equals(FEIGN), message);
    }
}
