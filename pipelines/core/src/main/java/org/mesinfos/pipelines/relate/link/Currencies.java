package org.mesinfos.pipelines.relate.link;

import org.mesinfos.pipelines.relate.movement.Movement;

/** Whether amounts can be compared. */
final class Currencies {

    private Currencies() {}

    static boolean differ(Movement one, Movement other) {
        return differ(one.record().getCurrency(), other.record().getCurrency());
    }

    /** Unknown is not different. */
    static boolean differ(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }
}
