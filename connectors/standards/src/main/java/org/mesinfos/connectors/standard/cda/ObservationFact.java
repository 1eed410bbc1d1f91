package org.mesinfos.connectors.standard.cda;

import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Distinction of observations of the patient from those of others and those that are planned, denied or withdrawn. */
final class ObservationFact {

    /** Mood of an event. Other moods are goals, intents, orders, proposals and the like. */
    private static final String EVENT = "EVN";

    /** Flaw of an observation of somebody else, such as a relative in the history of the family. */
    static final String OF_ANOTHER_PERSON = "of another person than the patient";

    private static final Set<String> TRUE = Set.of("true", "1");
    private static final Set<String> WITHDRAWN = Set.of("cancelled", "nullified", "obsolete");

    private ObservationFact() {}

    /**
     * Returns the reason for which an observation states no fact; empty if nothing shows that it states none. The mood
     * of an element applies to that element alone, not to those inside. A subject, such as a relative in the history of the
     * family, applies to all elements inside.
     */
    static Optional<String> flaw(TreeElement observation) {
        Optional<String> mood = CdaValues.peek(observation, "moodCode").filter(code -> !code.equals(EVENT));
        if (mood.isPresent()) {
            return mood.map(code -> "with the mood " + code);
        }
        if (CdaValues.peek(observation, "negationInd").filter(TRUE::contains).isPresent()) {
            return Optional.of("that is negated");
        }
        if (isOfAnotherPerson(observation)) {
            return Optional.of(OF_ANOTHER_PERSON);
        }
        return observation
                .child("statusCode")
                .flatMap(status -> CdaValues.peek(status, "code"))
                .filter(WITHDRAWN::contains)
                .map(status -> "with the status " + status);
    }

    private static boolean isOfAnotherPerson(TreeElement observation) {
        for (Optional<TreeElement> element = Optional.of(observation);
                element.isPresent();
                element = element.get().parent()) {
            if (element.get().child("subject").isPresent()) {
                return true;
            }
        }
        return false;
    }
}
