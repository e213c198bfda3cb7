package io.cdsbackup.internal.download.model;

import java.util.List;
import java.util.SplittableRandom;

/** What is drawn by lot, from a seed and from what it is drawn for: so not from the order in which threads ask. */
final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(long seed, long... about) {
        long mixed = seed;
        for (long one : about) {
            mixed = new SplittableRandom(mixed ^ (one * 0x9e37_79b9_7f4a_7c15L)).nextLong();
        }
        return new Chance(mixed);
    }

    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    boolean with(double probability) {
        return random.nextDouble() < probability;
    }

    /** From the one to the other, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
