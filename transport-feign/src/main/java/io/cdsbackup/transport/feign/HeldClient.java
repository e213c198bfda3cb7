package io.cdsbackup.transport.feign;

import feign.Client;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The client that another has in a field: tracers and meters show it by no method. */
final class HeldClient {

    private static final System.Logger LOG = System.getLogger(HeldClient.class.getName());

    /** What decides where there are several, such as one wrapped and one made of it. */
    private static final String USUAL_NAME = "delegate";

    private HeldClient() {}

    /**
     * The client in a client's field.
     *
     * @param holder the client that may hold another
     * @return the other; empty if there is none, or nothing tells which of several
     */
    static Optional<Client> in(Client holder) {
        List<Field> fields = fields(holder.getClass());
        if (fields.size() == 1) {
            return value(fields.get(0), holder);
        }
        return fields.stream()
                .filter(field -> field.getName().equals(USUAL_NAME))
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
