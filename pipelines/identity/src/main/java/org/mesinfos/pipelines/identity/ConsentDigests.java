package org.mesinfos.pipelines.identity;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.consent.Consents;

/**
 * Keyed digests of the decisions that follow from the consents of each person, as one run hands them to the next. They show
 * neither people nor decisions to those who do not have the keys of the store. Immutable.
 *
 * @param byPerson digest of the decisions by digest of the person, without people about whom consents decide nothing
 */
public record ConsentDigests(SortedMap<String, String> byPerson) {

    /** No consents are recorded. */
    public static final ConsentDigests NONE = new ConsentDigests(new TreeMap<>());

    private static final String UNSETTLED = "";

    public ConsentDigests {
        byPerson = Collections.unmodifiableSortedMap(new TreeMap<>(byPerson));
    }

    /** Returns the digests of consents. */
    public static ConsentDigests of(Consents consents, SubjectDigests digests) {
        SortedMap<String, String> byPerson = new TreeMap<>();
        consents.decisions()
                .forEach((person, text) ->
                        byPerson.put(digests.ofConsentingPerson(person), digests.ofConsents(person, text)));
        return new ConsentDigests(byPerson);
    }

    /** Returns the digests of the people about whose rows decisions have changed since other consents. */
    public Set<String> changedSince(ConsentDigests before) {
        Set<String> changed = new HashSet<>(before.byPerson.keySet());
        changed.addAll(byPerson.keySet());
        changed.removeIf(person -> Objects.equals(byPerson.get(person), before.byPerson.get(person)));
        return changed;
    }

    /**
     * Returns these digests, in which people about whose rows other consents decide differently have a digest that equals no
     * other, so that they count as changed, whatever their next consents are.
     */
    public ConsentDigests unsettled(ConsentDigests other) {
        SortedMap<String, String> digests = new TreeMap<>(byPerson);
        other.changedSince(this).forEach(person -> digests.put(person, UNSETTLED));
        return new ConsentDigests(digests);
    }

    /** Returns the number of people only. */
    @Override
    public String toString() {
        return "ConsentDigests of " + byPerson.size() + " people";
    }
}
