package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/** One statement, as far as it was read. Not thread-safe. */
final class Statement {

    /** Maximum number of securities whose descriptions are added to the contract. */
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

    /** Returns the positions of an investment statement. */
    List<TreeElement> positions() {
        return positions;
    }

    /** Returns whether it has positions, or transactions in securities. */
    boolean namesSecurities() {
        return !positions.isEmpty() || !securities.isEmpty();
    }

    /** Returns the identifiers of its securities, in file order. */
    Set<String> securities() {
        return securities;
    }

    void names(String security) {
        if (securities.size() < MOST_SECURITIES) {
            securities.add(security);
        }
    }

    /** Returns the element that identifies the account. */
    Optional<TreeElement> accountElement() {
        return parts.first("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM");
    }

    Account account() {
        if (account.isEmpty()) {
            account = accountElement().map(Account::of);
        }
        return account.orElse(Account.UNKNOWN);
    }

    /** Returns {@code CURDEF}, or an empty text if it is absent. */
    String currency() {
        return Currencies.code(parts.first("CURDEF")).orElse("");
    }

    /** Returns the locator of the next transaction and increments the count of transactions. */
    Locator next(String element, long line) {
        records++;
        return Locator.path(line, locator.path() + "/" + element + "[" + records + "]");
    }

    /** Sets the number of transactions before the current split. */
    void startAt(long count) {
        records = count;
    }
}
