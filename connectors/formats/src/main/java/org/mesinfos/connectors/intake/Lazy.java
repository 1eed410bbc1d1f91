package org.mesinfos.connectors.intake;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A value computed at the first question and kept. Safe for use by several threads. */
final class Lazy<T> {

    private final Supplier<T> computation;
    private Optional<T> kept = Optional.empty();

    Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    synchronized T value() {
        if (kept.isEmpty()) {
            kept = Optional.of(Objects.requireNonNull(computation.get()));
        }
        return kept.get();
    }
}
