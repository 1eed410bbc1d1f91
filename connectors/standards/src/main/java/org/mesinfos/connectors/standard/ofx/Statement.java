package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/** One statement as far as it was read. Not thread-safe. */
final class Statement {

    /** Securities whose description is added to the account. */
    static final int MOST_SECURITIES = 10_000;

    private final String name;
    private final Locator locator;
    private final Parts parts = new Parts();
    private final List<TreeElement> positions = new ArrayList<>();
    private final Set<String> securities = new LinkedHashSet<>();
    private Optional<Account> account = Optional.empty();
    private long records;

    /** @param name such as {@code STMTRS} */
    Statement(String name, Locator locator) {
        this.name = name;
        this.locator = locator;
    }

    String name() {
        return name;
    }

    Locator locator() {
        return locator;
    }

    Parts parts() {
        return parts;
    }

    /** The positions of a broker's statement. */
    List<TreeElement> positions() {
        return positions;
    }

    /** Whether it has positions, or transactions of securities. */
    boolean namesSecurities() {
        return !positions.isEmpty() || !securities.isEmpty();
    }

    /** Identifiers of the securities it names, in the order they were met. */
    Set<String> securities() {
        return securities;
    }

    void names(String security) {
        if (securities.size() < MOST_SECURITIES) {
            securities.add(security);
        }
    }

    /** The element that identifies the account. */
    Optional<TreeElement> accountElement() {
        return parts.first("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM");
    }

    Account account() {
        if (account.isEmpty()) {
            account = accountElement().map(Account::of);
        }
        return account.orElse(Account.UNKNOWN);
    }

    /** {@code CURDEF}; empty when there is none. */
    String currency() {
        return Currencies.code(parts.first("CURDEF")).orElse("");
    }

    /** Where the next transaction stands. */
    Locator next(String element, long line) {
        records++;
        return Locator.path(line, locator.path() + "/" + element + "[" + records + "]");
    }

    /** So many transactions stand before those of this piece. */
    void startAt(long earlier) {
        records = earlier;
    }
}
