package org.mesinfos.pipelines.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Names of one account by different sources: an IBAN holds the number that a bank gave the account before there were
 * IBANs (ISO 13616, the BBAN), so a number that exactly one longer name holds is that account.
 */
public final class Scopes {

    /** Shorter numbers stand in an IBAN by chance. */
    private static final int SHORTEST = 7;

    private final Map<String, String> canonical = new HashMap<>();

    private Scopes() {}

    /**
     * One name for each of those that are told.
     *
     * @param names as sources write them, in the form used to compare
     */
    public static Scopes of(Collection<String> names) {
        Scopes scopes = new Scopes();
        TreeSet<String> distinct = new TreeSet<>(names);
        for (String name : distinct) {
            List<String> longer = distinct.stream()
                    .filter(other ->
                            name.length() >= SHORTEST && other.length() > name.length() && other.contains(name))
                    .toList();
            scopes.canonical.put(name, longer.size() == 1 ? longer.get(0) : name);
        }
        return scopes;
    }

    /** The one name for what is called so; the name itself when no other holds it. */
    public String canonical(String name) {
        return canonical.get(name);
    }
}
