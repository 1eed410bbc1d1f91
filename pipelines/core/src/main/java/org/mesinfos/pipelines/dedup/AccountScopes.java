package org.mesinfos.pipelines.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.mesinfos.pipelines.identity.AccountNumberForms;
import org.mesinfos.pipelines.identity.NationalAccountNumber;

/**
 * Canonical names of accounts. Two names denote one account if they are the same text within one organisation, or if
 * they are equal by structure: an IBAN (ISO 13616) is unique among all organisations, and so is a national account number
 * with bank code and check digits. A number that is merely part of a longer one denotes another account.
 *
 * <p>Not thread-safe.
 */
public final class AccountScopes {

    /** Marks a national number that several IBANs contain. */
    private static final String AMBIGUOUS = "";

    private final Map<String, String> ibans = new HashMap<>();
    private final Map<String, Map<String, String>> withinOrganisation = new HashMap<>();

    private AccountScopes() {}

    /**
     * Determines the canonical names of the accounts of one person.
     *
     * @param names as written by the sources, normalised for comparison
     */
    public static AccountScopes of(Collection<String> names) {
        AccountScopes scopes = new AccountScopes();
        TreeSet<String> distinct = new TreeSet<>(names);
        for (String name : distinct) {
            if (AccountNumberForms.isIban(name)) {
                AccountNumberForms.alternatives(name)
                        .forEach(form -> scopes.ibans.merge(form, name, AccountScopes::onlyOne));
            }
        }
        for (String name : distinct) {
            NationalAccountNumber.iban(name).ifPresent(iban -> scopes.ibans.put(name, iban));
            if (AccountNumberForms.isIban(name)) {
                scopes.ibans.put(name, name);
            }
        }
        return scopes;
    }

    private static String onlyOne(String first, String second) {
        return first.equals(second) ? first : AMBIGUOUS;
    }

    /**
     * Returns the canonical name of an account: its IBAN if the name is one or proves one, otherwise the name within its
     * organisation.
     *
     * @param organisation the organisation that uses the name
     * @param name one of the names passed to {@link #of}
     */
    public String canonical(String organisation, String name) {
        String iban = ibans.getOrDefault(name, AMBIGUOUS);
        return iban.equals(AMBIGUOUS)
                ? withinOrganisation
                        .computeIfAbsent(organisation, unseen -> new HashMap<>())
                        .computeIfAbsent(name, unseen -> organisation + '\n' + name)
                : iban;
    }
}
