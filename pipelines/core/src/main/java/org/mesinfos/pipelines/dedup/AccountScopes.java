package org.mesinfos.pipelines.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Canonical names of accounts. An IBAN contains the domestic account number (BBAN, ISO 13616), so a number that is part
 * of exactly one longer name denotes the same account.
 */
public final class AccountScopes {

    /** A shorter number may be part of an IBAN by chance. */
    private static final int MIN_LENGTH = 7;

    private final Map<String, String> canonical = new HashMap<>();

    private AccountScopes() {}

    /**
     * Determines the canonical name of each given name.
     *
     * @param names as written by the sources, normalised for comparison
     */
    public static AccountScopes of(Collection<String> names) {
        AccountScopes scopes = new AccountScopes();
        TreeSet<String> distinct = new TreeSet<>(names);
        for (String name : distinct) {
            List<String> longer = distinct.stream()
                    .filter(other ->
                            name.length() >= MIN_LENGTH && other.length() > name.length() && other.contains(name))
                    .toList();
            scopes.canonical.put(name, longer.size() == 1 ? longer.get(0) : name);
        }
        return scopes;
    }

    /**
     * Returns the canonical name of a name passed to {@link #of}; the name itself if no single longer name contains it;
     * empty for any other name.
     */
    public Optional<String> canonical(String name) {
        return Optional.ofNullable(canonical.get(name));
    }
}
