package org.mesinfos.connectors.intake;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed on first use and cached. Safe for use by multiple threads. */
final class Lazy<T> {

    private final Supplier<T> computation;
    private Optional<T> cached = Optional.empty();

    Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    synchronized T value() {
        if (cached.isEmpty()) {
            cached = Optional.of(Objects.requireNonNull(computation.get()));
        }
        return cached.get();
    }
}
