package org.mesinfos.pipelines.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.AccountNumberForms;

/**
 * Canonical names of the accounts of which one organisation reports transactions of one person. Two names denote one
 * account if they are the same text, or if they are equal by structure: an IBAN (ISO 13616) is unique among all
 * organisations, and so is a national account number with its bank. A number that is merely part of a longer one denotes
 * another account, unless transactions state both, and state the number with no other account.
 *
 * <p>Not thread-safe.
 */
public final class AccountScopes {

    /** Marks a name that belongs to several accounts. */
    private static final String AMBIGUOUS = "";

    private final String organisation;
    /** IBANs by each of their forms that is unique among all banks. */
    private final Map<String, String> ibans = new HashMap<>();
    /** IBANs by the other names that transactions state beside them. */
    private final Map<String, String> statedBeside = new HashMap<>();

    private final Map<List<String>, String> canonical = new HashMap<>();

    private AccountScopes(String organisation) {
        this.organisation = organisation;
    }

    /**
     * Determines the canonical names of accounts.
     *
     * @param organisation the organisation that uses the names
     * @param accounts the names that each transaction states, the most specific first, normalised for comparison
     */
    public static AccountScopes of(String organisation, Collection<List<String>> accounts) {
        AccountScopes scopes = new AccountScopes(organisation);
        Set<List<String>> distinct = new HashSet<>(accounts);
        Set<String> names = new TreeSet<>();
        distinct.forEach(names::addAll);
        scopes.addStructure(names);
        distinct.forEach(scopes::addStatement);
        return scopes;
    }

    private void addStructure(Set<String> names) {
        for (String name : names) {
            if (AccountNumberForms.isIban(name)) {
                AccountNumberForms.alternatives(name).forEach(form -> ibans.merge(form, name, AccountScopes::onlyOne));
            }
        }
        for (String name : names) {
            if (!ibans.containsKey(name)) {
                AccountNumberForms.iban(name).ifPresent(iban -> ibans.put(name, iban));
            }
        }
    }

    private void addStatement(List<String> names) {
        Optional<String> account = structured(names);
        if (account.isPresent()) {
            names.stream()
                    .filter(name -> structured(name).isEmpty())
                    .forEach(name -> statedBeside.merge(name, account.get(), AccountScopes::onlyOne));
        }
    }

    private static String onlyOne(String first, String second) {
        return first.equals(second) ? first : AMBIGUOUS;
    }

    /**
     * Returns the canonical name of an account: its IBAN if one of the names is one or proves one, otherwise the first name
     * within the organisation.
     *
     * @param names one of the lists passed to {@link #of}; not empty
     */
    public String canonical(List<String> names) {
        return canonical.computeIfAbsent(
                names,
                unseen -> structured(names)
                        .or(() -> unambiguous(statedBeside.get(names.get(0))))
                        .orElseGet(() -> organisation + '\n' + names.get(0)));
    }

    private Optional<String> structured(List<String> names) {
        return names.stream().flatMap(name -> structured(name).stream()).findFirst();
    }

    private Optional<String> structured(String name) {
        return unambiguous(ibans.get(name));
    }

    private static Optional<String> unambiguous(@Nullable String iban) {
        return Optional.ofNullable(iban).filter(known -> !known.equals(AMBIGUOUS));
    }
}
