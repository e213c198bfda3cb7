package io.cdsbackup.transport.feign;

import feign.Client;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The client that another has in a field: tracers and meters show it by no method. A client that the application wrote, and that
 * holds another in its own way, is left whole: it is there for a reason of the application's.
 */
final class HeldClient {

    private static final System.Logger LOG = System.getLogger(HeldClient.class.getName());

    /** What a wrapping calls the wrapped, in whoever's code. */
    private static final String USUAL_NAME = "delegate";

    /** Those who wrap clients to balance, trace and meter. */
    private static final List<String> WRAPPERS = List.of(
            "feign.", "org.springframework.", "io.micrometer.", "brave.", "io.opentelemetry.", "io.opentracing.");

    private HeldClient() {}

    /**
     * The client in a client's field.
     *
     * @param holder the client that may hold another
     * @return the other; empty if there is none, or nothing tells which of several
     */
    static Optional<Client> in(Client holder) {
        List<Field> fields = fields(holder.getClass());
        return fields.stream()
                .filter(field -> field.getName().equals(USUAL_NAME)
                        || (fields.size() == 1
                                && WRAPPERS.stream().anyMatch(holder.getClass().getName()::startsWith)))
                .findFirst()
                .flatMap(field -> value(field, holder));
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> found = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && Client.class.isAssignableFrom(field.getType())) {
                    found.add(field);
                }
            }
        }
        return found;
    }

    private static Optional<Client> value(Field field, Client holder) {
        try {
            if (field.trySetAccessible()) {
                return Optional.ofNullable((Client) field.get(holder));
            }
        } catch (IllegalAccessException closed) {
            LOG.log(System.Logger.Level.DEBUG, "No access to a field that was opened", closed);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "The Feign client {0} holds another one, which its module does not show: if it logs or records what it"
                        + " sends, it sees signed addresses",
                holder.getClass().getName());
        return Optional.empty();
    }
}
