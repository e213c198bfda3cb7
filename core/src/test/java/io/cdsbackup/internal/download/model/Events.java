package io.cdsbackup.internal.download.model;

import io.cdsbackup.error.ErrorKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What went wrong, and what must not have. Safe for use by several threads. */
final class Events {

    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final List<String> broken = new ArrayList<>();

    synchronized void met(Fault fault) {
        faults.add(fault);
    }

    /** Another run begins: what went wrong in earlier ones counts no longer, but for what may still show. */
    synchronized void nextRun() {
        faults.retainAll(Fault.LASTING);
    }

    /** A rule was broken, by whom it may be that cannot throw. */
    synchronized void broken(String rule) {
        broken.add(rule);
    }

    synchronized List<String> broken() {
        return List.copyOf(broken);
    }

    synchronized Set<Fault> faults() {
        return EnumSet.copyOf(faults.isEmpty() ? EnumSet.noneOf(Fault.class) : faults);
    }

    boolean none(Fault... of) {
        return none(List.of(of));
    }

    synchronized boolean none(Collection<Fault> of) {
        return of.stream().noneMatch(faults::contains);
    }

    synchronized boolean nothingBut(Collection<Fault> of) {
        return of.containsAll(faults);
    }

    synchronized boolean mayEndIn(ErrorKind kind) {
        return faults.stream().anyMatch(fault -> fault.mayEndIn.contains(kind));
    }
}
