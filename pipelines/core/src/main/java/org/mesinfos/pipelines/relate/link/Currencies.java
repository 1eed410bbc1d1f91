package org.mesinfos.pipelines.relate.link;

import org.mesinfos.pipelines.relate.movement.Movement;

/** Comparison of currencies. */
final class Currencies {

    private Currencies() {}

    static boolean differ(Movement first, Movement second) {
        return differ(first.record().getCurrency(), second.record().getCurrency());
    }

    /** Returns true if both currencies are known and differ. */
    static boolean differ(String first, String second) {
        return first != null && second != null && !first.equals(second);
    }
}
