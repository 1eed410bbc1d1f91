package org.mesinfos.pipelines.dedup.match;

import java.util.Optional;

/** Whether what two sources say of one thing agrees; who says nothing neither agrees nor contradicts. */
final class Statements {

    private Statements() {}

    static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    static boolean contradict(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
