package org.mesinfos.pipelines.dedup.match;

import java.util.Optional;

/** Comparison of optional values of two sources. An absent value neither agrees nor contradicts. */
final class OptionalValues {

    private OptionalValues() {}

    static boolean agree(Optional<String> first, Optional<String> second) {
        return first.isPresent() && first.equals(second);
    }

    static boolean contradict(Optional<String> first, Optional<String> second) {
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }
}
