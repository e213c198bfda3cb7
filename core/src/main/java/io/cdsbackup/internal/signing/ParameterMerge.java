package io.cdsbackup.internal.signing;

import java.util.Map;
import java.util.function.BiConsumer;

/** Puts into one query what every request has and the action's own parameters. Both are in order, and stay so. */
final class ParameterMerge implements BiConsumer<String, String> {

    private static final String SIGNATURE = "Signature";

    private final CanonicalQuery query;
    private final CommonParameter[] common;
    private final String[] values;
    private int next;

    /**
     * A merge that is to be used once.
     *
     * @param query what to add to
     * @param common what every request has, in order
     * @param values the values of those, empty for one that never changes
     */
    ParameterMerge(CanonicalQuery query, CommonParameter[] common, String[] values) {
        this.query = query;
        this.common = common;
        this.values = values;
    }

    /**
     * Adds everything.
     *
     * @param own the action's own parameters, in the natural order of their names
     * @throws IllegalArgumentException if one of them is a common one
     */
    void with(Map<String, String> own) {
        // Not by its entries: an unmodifiable map wraps each of them, and signing is made of such small things.
        own.forEach(this);
        while (next < common.length) {
            addCommon();
        }
    }

    @Override
    public void accept(String name, String value) {
        while (next < common.length && common[next].isBefore(name)) {
            addCommon();
        }
        if (name.equals(SIGNATURE) || (next < common.length && common[next].isNamed(name))) {
            throw new IllegalArgumentException("The signer sets the parameter " + name + " itself");
        }
        query.add(name, value);
    }

    private void addCommon() {
        query.add(common[next], values[next]);
        next++;
    }
}
